// Yardstick: the same block superposition in C++ with AVX2, as near to the machine as the method goes. It adds up the
// annual loss of each trial and nothing else: no largest event, no sums by risk, no second ledger, no layers.
// Input (little endian): uint32 risks, blocks, rows of a half; then for each risk float64 scale, uint32 key,
// uint32 length and first of its count table, the table (float64), and the rows of its quantile table (float32 × 4).
// Output: CPU nanoseconds per event, events, and a sum by which runs can be compared.
#include <immintrin.h>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

constexpr int TRIAL_BITS = 14, TRIALS = 1 << TRIAL_BITS, CHUNK = 1024, BITS = 4, ROUNDS = 10;

struct Risk {
  double scale;
  uint32_t key, length, first;
  std::vector<double> counts;
  std::vector<float> rows;
};

// Philox4x32-10 on eight counters; words go out by counter lane, as they come.
static void fill(uint32_t *out, int words, uint32_t counter, uint32_t block, uint32_t purpose, uint32_t key) {
  const __m256i m0 = _mm256_set1_epi64x(0xd2511f53), m1 = _mm256_set1_epi64x(0xcd9e8d57);
  __m256i base = _mm256_add_epi32(_mm256_set1_epi32(counter), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
  for (int at = 0; at < words; at += 32) {
    __m256i c0 = base, c1 = _mm256_set1_epi32(block), c2 = _mm256_set1_epi32(purpose), c3 = _mm256_setzero_si256();
    uint32_t k0 = key, k1 = 1;
    for (int round = 0; round < ROUNDS; round++) {
      const __m256i a0 = _mm256_mul_epu32(c0, m0), a1 = _mm256_mul_epu32(_mm256_srli_epi64(c0, 32), m0);
      const __m256i b0 = _mm256_mul_epu32(c2, m1), b1 = _mm256_mul_epu32(_mm256_srli_epi64(c2, 32), m1);
      const __m256i ahigh = _mm256_blend_epi32(_mm256_srli_epi64(a0, 32), a1, 0xaa);
      const __m256i bhigh = _mm256_blend_epi32(_mm256_srli_epi64(b0, 32), b1, 0xaa);
      const __m256i alow = _mm256_blend_epi32(a0, _mm256_slli_epi64(a1, 32), 0xaa);
      const __m256i blow = _mm256_blend_epi32(b0, _mm256_slli_epi64(b1, 32), 0xaa);
      c0 = _mm256_xor_si256(_mm256_xor_si256(bhigh, c1), _mm256_set1_epi32(k0));
      c2 = _mm256_xor_si256(_mm256_xor_si256(ahigh, c3), _mm256_set1_epi32(k1));
      c1 = blow;
      c3 = alow;
      k0 += 0x9e3779b9;
      k1 += 0xbb67ae85;
    }
    _mm256_storeu_si256((__m256i *)(out + at), c0);
    _mm256_storeu_si256((__m256i *)(out + at + 8), c1);
    _mm256_storeu_si256((__m256i *)(out + at + 16), c2);
    _mm256_storeu_si256((__m256i *)(out + at + 24), c3);
    base = _mm256_add_epi32(base, _mm256_set1_epi32(8));
  }
}

// Eight words to eight losses: one cubic each, coefficients gathered.
static void lookup(const Risk &risk, const uint32_t *words, int count, int half, double rounding, double *losses) {
  const __m256i magnitude = _mm256_set1_epi32(0x7fffffff), fraction = _mm256_set1_epi32((1 << (23 - BITS)) - 1);
  const __m256 one = _mm256_set1_ps(1);
  const __m256d scale = _mm256_set1_pd(risk.scale), magic = _mm256_set1_pd(rounding);
  const float *rows = risk.rows.data();
  const __m256i origin = _mm256_set1_epi32(127 << BITS);
  for (int i = 0; i < count; i += 8) {
    const __m256i word = _mm256_or_si256(_mm256_loadu_si256((const __m256i *)(words + i)), _mm256_set1_epi32(1));
    const __m256i pattern = _mm256_and_si256(_mm256_castps_si256(_mm256_cvtepi32_ps(word)), magnitude);
    __m256i row = _mm256_sub_epi32(_mm256_srli_epi32(pattern, 23 - BITS), origin);
    row = _mm256_add_epi32(row, _mm256_and_si256(_mm256_srai_epi32(word, 31), _mm256_set1_epi32(half)));
    const __m256i at = _mm256_slli_epi32(row, 2);
    const __m256 t = _mm256_sub_ps(
        _mm256_castsi256_ps(_mm256_or_si256(_mm256_and_si256(pattern, fraction), _mm256_castps_si256(one))), one);
    const __m256 c0 = _mm256_i32gather_ps(rows, at, 4), c1 = _mm256_i32gather_ps(rows + 1, at, 4);
    const __m256 c2 = _mm256_i32gather_ps(rows + 2, at, 4), c3 = _mm256_i32gather_ps(rows + 3, at, 4);
    const __m256 value = _mm256_add_ps(
        c0, _mm256_mul_ps(t, _mm256_add_ps(c1, _mm256_mul_ps(t, _mm256_add_ps(c2, _mm256_mul_ps(t, c3))))));
    const __m256d low = _mm256_mul_pd(_mm256_cvtps_pd(_mm256_castps256_ps128(value)), scale);
    const __m256d high = _mm256_mul_pd(_mm256_cvtps_pd(_mm256_extractf128_ps(value, 1)), scale);
    _mm256_storeu_pd(losses + i, _mm256_sub_pd(_mm256_add_pd(low, magic), magic));
    _mm256_storeu_pd(losses + i + 4, _mm256_sub_pd(_mm256_add_pd(high, magic), magic));
  }
}

static uint32_t countOf(const Risk &risk, double u) {
  uint32_t low = 0, high = risk.length - 1;
  while (low < high) {
    const uint32_t middle = (low + high) / 2;
    if (risk.counts[middle] > u) high = middle;
    else low = middle + 1;
  }
  return risk.first + low;
}

template <typename T> static T take(FILE *file) {
  T value;
  if (fread(&value, sizeof value, 1, file) != 1) exit(1);
  return value;
}

int main(int, char **argv) {
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 1;
  const uint32_t risks = take<uint32_t>(file), blocks = take<uint32_t>(file), half = take<uint32_t>(file);
  std::vector<Risk> portfolio(risks);
  for (Risk &risk : portfolio) {
    risk.scale = take<double>(file);
    risk.key = take<uint32_t>(file);
    risk.length = take<uint32_t>(file);
    risk.first = take<uint32_t>(file);
    risk.counts.resize(risk.length);
    risk.rows.resize(8 * half);
    if (fread(risk.counts.data(), 8, risk.length, file) != risk.length) return 1;
    if (fread(risk.rows.data(), 4, 8 * half, file) != 8 * half) return 1;
  }
  std::vector<double> annual(TRIALS);
  alignas(64) static uint32_t words[CHUNK + 64], trials[CHUNK / 2 + 64];
  alignas(64) static double losses[CHUNK + 16];
  uint64_t events = 0;
  double checksum = 0;
  const double rounding = 1.5 * 4503599627370496.0 / 64;
  const clock_t begin = clock();
  for (uint32_t block = 0; block < blocks; block++) {
    for (double &loss : annual) loss = 0;
    for (const Risk &risk : portfolio) {
      fill(words, 32, 0, block, 1, risk.key);
      const uint32_t count = countOf(risk, (words[0] + 0.5) / 4294967296.0);
      events += count;
      for (uint32_t first = 0; first < count; first += CHUNK) {
        const int span = count - first < CHUNK ? count - first : CHUNK;
        fill(words, span, first / 4, block, 0, risk.key);
        fill(trials, (span + 1) / 2, first / 8, block, 2, risk.key);
        lookup(risk, words, span, half, rounding, losses);
        const uint16_t *trial = (const uint16_t *)trials;
        for (int i = 0; i < span; i++) annual[trial[i] & (TRIALS - 1)] += losses[i];
      }
    }
    for (double loss : annual) checksum += loss;
  }
  const double seconds = double(clock() - begin) / CLOCKS_PER_SEC;
  printf("{\"cpuNsPerEvent\":%.6f,\"events\":%llu,\"meanLoss\":%.6f}\n", seconds * 1e9 / events,
         (unsigned long long)events, checksum / events);
}
