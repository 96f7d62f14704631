/* SPDX-License-Identifier: MIT */
/* Ends what binary32.h or binary64.h began. */
#undef REAL
#undef FN
#undef SAME
#undef FADD
#undef FSUB
#undef FMUL
#undef FDIV
#undef FSQRT
#undef FMAX
#undef FABS
#undef ROUND
