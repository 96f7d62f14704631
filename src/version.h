/* SPDX-License-Identifier: MIT */
/* The version of library, command and vector suite (they are released together). */
#ifndef ADAMANT_VERSION_H
#define ADAMANT_VERSION_H
#define ADAMANT_VERSION "0.1.0"
#endif
