/** Why a model cannot be quantified as asked; `path` leads to the part of the model. */
export interface Refusal {
  code: string;
  path: string;
  message: string;
}
