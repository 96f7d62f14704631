# Adamant: build, prove, test, judge. `make help` lists the targets.
.DEFAULT_GOAL := all
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:

CC      ?= gcc
B       := build
PREFIX  ?= /usr/local
DESTDIR ?=
VERSION := $(shell sed -n 's/^\#define ADAMANT_VERSION "\(.*\)"$$/\1/p' src/version.h)
SOMAJOR := $(firstword $(subst ., ,$(VERSION)))
PYTHON  := /usr/bin/python3

# The flags that carry the bits: without them no claim of spec/SOUNDNESS.md holds.
# -fno-math-errno changes no bit; it lets sqrtf become the hardware instruction.
BITS_CFLAGS := -std=c11 -fno-fast-math -ffp-contract=off -fno-math-errno
WARN_CFLAGS := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Werror
OPT_CFLAGS  ?= -O3
CFLAGS_ALL   = $(BITS_CFLAGS) $(WARN_CFLAGS) $(OPT_CFLAGS) -g -fPIC -D_GNU_SOURCE -MMD -MP $(EXTRA_CFLAGS)

SRC    := $(wildcard src/*.c)
ORACLE := $(filter-out oracle/main.c,$(wildcard oracle/*.c))
TESTS  := $(wildcard tests/*.c)
obj     = $(patsubst %.c,$(B)/%.o,$(1))

# MPFR and GMP are linked statically: their thread-local state costs a call per access otherwise.
MPFR_LIBS := -Wl,-Bstatic -lmpfr -lgmp -Wl,-Bdynamic
LIBS      := $(MPFR_LIBS) -ljansson -lpthread -lm

.PHONY: all
all: $(B)/libadamant.a $(B)/libadamant.so $(B)/adamant

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) -Isrc -Ispec -Ioracle -c $< -o $@

$(B)/libadamant.a: $(call obj,$(SRC))
	ar rcs $@ $^
$(B)/libadamant.so: $(call obj,$(SRC))
	$(CC) -shared -Wl,-soname,libadamant.so.$(SOMAJOR) -Wl,-z,defs -o $@ $^ -lm
$(B)/liboracle.a: $(call obj,$(ORACLE))
	ar rcs $@ $^
$(B)/adamant: $(call obj,oracle/main.c) $(B)/liboracle.a $(B)/libadamant.a
	$(CC) -o $@ $^ $(LIBS)
$(B)/tests/run: $(call obj,$(TESTS)) $(B)/liboracle.a $(B)/libadamant.a
	$(CC) -o $@ $^ -lcheck -lsubunit -lrt $(LIBS)

-include $(shell find $(B) -name '*.d' 2>/dev/null)
include $(wildcard proofs/wp/wp.mk tests/tests.mk tests/conformance/conformance.mk)

.PHONY: derive
derive: ## rewrite the files derived from spec/
	$(PYTHON) spec/derive/derive.py
.PHONY: clean
clean: ## remove build/
	rm -rf $(B)
