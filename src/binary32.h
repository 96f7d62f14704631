/* SPDX-License-Identifier: MIT */
/* The format of the template files: binary32. No include guard: each use is
 *   #include "binary32.h"  ...templates...  #include "format_end.h"
 * and the same with binary64.h.
 */
#if defined(REAL) || defined(FN)
#error "REAL and FN are the template parameters of Adamant's headers: undefine them first"
#endif
#define REAL float
#define FN(name) name##_f32
/* For contracts only: the operators of spec/fops.h in this format. */
#define SAME same32
#define FADD fadd32
#define FSUB fsub32
#define FMUL fmul32
#define FDIV fdiv32
#define FSQRT fsqrt32
#define FMAX fmax32
#define FABS fabs32
#define ROUND(x) round32(x)
