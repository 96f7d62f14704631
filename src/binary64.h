/* SPDX-License-Identifier: MIT */
/* The format of the template files: binary64. See binary32.h. */
#if defined(REAL) || defined(FN)
#error "REAL and FN are the template parameters of Adamant's headers: undefine them first"
#endif
#define REAL double
#define FN(name) name##_f64
/* For contracts only: the operators of spec/fops.h in this format. */
#define SAME same64
#define FADD fadd64
#define FSUB fsub64
#define FMUL fmul64
#define FDIV fdiv64
#define FSQRT fsqrt64
#define FMAX fmax64
#define FABS fabs64
#define ROUND(x) (x)
