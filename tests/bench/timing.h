/* SPDX-License-Identifier: MIT */
/* What the benches in C share: time of this thread on a processor (what other programs take meanwhile does not
 * count), and the median. */
#ifndef ADAMANT_BENCH_TIMING_H
#define ADAMANT_BENCH_TIMING_H

#include <stdlib.h>
#include <time.h>

static inline double cpu_time(void)
{
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static inline int ascending(const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* Sorts x. */
static inline double median(double *x, size_t n)
{
  qsort(x, n, sizeof *x, ascending);
  return n % 2 ? x[n / 2] : (x[n / 2 - 1] + x[n / 2]) / 2;
}

#endif
