/* SPDX-License-Identifier: MIT */
/* An example for newcomers, written from spec/pipe.md alone: the float Adam that most people write.
 *     gcc -O2 textbook.c -o textbook -lm && adamant run --cmd ./textbook vectors.json
 * It keeps the hyperparameters in float, as a struct of floats would; the checker has something to say about that.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct element {
  float theta, m, v, g;
};

static float lr, beta1, beta2, eps;
static struct element *e;
static size_t n;

static float from_bits(const char *hex)
{
  uint32_t bits = (uint32_t)strtoul(hex, NULL, 16);
  float x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

static unsigned to_bits(float x)
{
  uint32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

/* The value of "name=<16 hex digits>". */
static float hyper(const char *line, const char *name)
{
  const char *at = strstr(line, name);
  uint64_t bits = at ? strtoull(at + strlen(name), NULL, 16) : 0;
  double x;
  memcpy(&x, &bits, sizeof x);
  return (float)x;
}

static void adam(struct element *x, float t)
{
  x->m = beta1 * x->m + (1 - beta1) * x->g;
  x->v = beta2 * x->v + (1 - beta2) * x->g * x->g;
  float m_hat = x->m / (1 - powf(beta1, t));
  float v_hat = x->v / (1 - powf(beta2, t));
  x->theta -= lr * m_hat / (sqrtf(v_hat) + eps);
}

int main(void)
{
  char line[1100], id[1100] = "", optimizer[40] = "", format[40] = "", a[40], b[40], c[40];
  int supported = 0, told = 0;
  size_t i;
  while (fgets(line, sizeof line, stdin)) {
    if (line[0] == 'H') {
      sscanf(line, "H %1099s %39s %39s %zu", id, optimizer, format, &n);
      supported = !strcmp(optimizer, "adam") && !strcmp(format, "binary32");
      told = 0;
      lr = hyper(line, " lr="), eps = hyper(line, " eps=");
      beta1 = hyper(line, " beta1="), beta2 = hyper(line, " beta2=");
      e = realloc(e, (n + 1) * sizeof *e);
    } else if (line[0] == 'I' && sscanf(line, "I %*s %zu theta=%39s m=%39s v=%39s", &i, a, b, c) == 4 && i < n) {
      e[i].theta = from_bits(a), e[i].m = from_bits(b), e[i].v = from_bits(c);
    } else if (line[0] == 'G' && sscanf(line, "G %*s %*s %zu %39s", &i, a) == 2 && i < n) {
      e[i].g = from_bits(a);
    } else if (line[0] == 'S' && !supported) {
      if (!told++)
        printf("U %s only adam in binary32\n", id);
    } else if (line[0] == 'S') {
      char *t = strrchr(line, ' ') + 1;
      t[strcspn(t, "\n")] = '\0';
      for (i = 0; i < n; i++) {
        adam(&e[i], strtof(t, NULL));
        printf("R %s %s %zu %08x %08x %08x %08x\n", id, t, i, to_bits(e[i].g), to_bits(e[i].theta), to_bits(e[i].m),
               to_bits(e[i].v));
      }
    }
    fflush(stdout);
  }
  return 0;
}
