# Adamant: build, prove, test, judge. `make help` lists the targets.
.DEFAULT_GOAL := all
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

ifeq ($(origin CC),default)
CC      := gcc
endif
B       := build
PREFIX  ?= /usr/local
DESTDIR ?=
PYTHON  := /usr/bin/python3
VERSION := $(shell sed -n 's/^.define ADAMANT_VERSION "\(.*\)"$$/\1/p' src/version.h)
SOMAJOR := $(firstword $(subst ., ,$(VERSION)))

# The flags that carry the bits: without them no claim of spec/SOUNDNESS.md holds.
# -fno-math-errno changes no bit; it lets sqrtf become the hardware instruction.
BITS_CFLAGS := -std=c11 -fno-fast-math -ffp-contract=off -fno-math-errno
WARN_CFLAGS := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Werror
OPT_CFLAGS  ?= -O3
CFLAGS_ALL   = $(BITS_CFLAGS) $(WARN_CFLAGS) $(OPT_CFLAGS) -g -fPIC -D_GNU_SOURCE -MMD -MP \
               -Isrc -Ispec -Ioracle $(EXTRA_CFLAGS)
LDFLAGS_ALL  = $(EXTRA_CFLAGS) $(LDFLAGS)

obj     = $(patsubst %.c,$(B)/%.o,$(1))
SRC    := $(wildcard src/*.c)
ORACLE := $(filter-out oracle/main.c,$(wildcard oracle/*.c))
TESTS  := $(wildcard tests/*.c)

# MPFR and GMP are linked statically: reaching MPFR's thread-local state through a shared library
# costs a call each time (make bench measures the oracle).
MPFR_LIBS := -Wl,-Bstatic -lmpfr -lgmp -Wl,-Bdynamic
LIBS      := $(MPFR_LIBS) -ljansson -lpthread -lm

PACKAGES := gcc make libc6-dev libmpfr-dev libgmp-dev libmpfi-dev libjansson-dev check libsubunit-dev \
            clang-14 libclang-rt-14-dev pkg-config python3 python3-torch python3-jsonschema gnuplot-nox parallel \
            frama-c-base why3 z3 cvc4 cvc5 gappa \
            coq libcoq-flocq libcoq-interval libcoq-coquelicot libcoq-gappa

##@ Start here
.PHONY: setup
setup: ## install every package that the other targets need (apt, Debian 12)
	@missing=$$(for p in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}\n' $$p 2>/dev/null | grep -q '^install ok installed$$' || echo $$p; done); \
	if [ -z "$$missing" ]; then echo "setup: all packages are installed"; exit 0; fi; \
	root=; [ "$$(id -u)" = 0 ] || root=sudo; \
	$$root apt-get update -qq; \
	$$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	echo "setup: installed" $$missing

.PHONY: all
all: $(B)/libadamant.a $(B)/libadamant.so $(B)/adamant ## build the library and the command

# audit: see tests/conformance/conformance.mk

##@ Tests and proofs
.PHONY: test
test: all $(B)/tests/run adapters ## unit, command-line, vector and conformance tests and the proof replay
	@tests/all.sh

.PHONY: prove
prove: coq wp ## re-prove everything, WP with the committed cache; list headline theorems with their axioms
	@cat $(B)/proofs/wp.summary
.PHONY: prove-clean
prove-clean: coq-clean gappa wp-clean ## the same without any cache, and coqchk
	@cat $(B)/proofs/wp.summary

.PHONY: coq coq-clean gappa
coq:
	@$(MAKE) --no-print-directory -C proofs/coq all axioms
coq-clean:
	@$(MAKE) --no-print-directory -C proofs/coq clean
	@$(MAKE) --no-print-directory -C proofs/coq all axioms check
gappa:
	@proofs/gappa/check.sh

##@ Derived files
.PHONY: derive
derive: ## rewrite the files derived from spec/ (contracts' logic, oracle tables, Coq terms, traceability)
	$(PYTHON) spec/derive/derive.py
	$(PYTHON) spec/derive/traceability.py
.PHONY: golden
golden: $(B)/adamant ## regenerate oracle/vectors byte for byte
	$(B)/adamant gen --suite oracle/vectors
	oracle/schedules/write.sh $(B)/adamant oracle/schedules

##@ Figures
BENCHES := oracle family envelope kernel torch errors bulk
.PHONY: bench
bench: all ## measure every figure as a ratio within one run; build/bench.json
	@tests/bench/run.sh $(BENCHES)

##@ Install
.PHONY: install
install: all ## install library, header, command, vectors and manual (PREFIX, DESTDIR)
	install -d $(DESTDIR)$(PREFIX)/{bin,lib/pkgconfig,include/adamant/gen,share/man/man1,share/adamant/vectors}
	install -m 755 $(B)/adamant $(DESTDIR)$(PREFIX)/bin/adamant
	install -m 644 $(B)/libadamant.a $(DESTDIR)$(PREFIX)/lib/libadamant.a
	install -m 755 $(B)/libadamant.so $(DESTDIR)$(PREFIX)/lib/libadamant.so.$(VERSION)
	ln -sf libadamant.so.$(VERSION) $(DESTDIR)$(PREFIX)/lib/libadamant.so.$(SOMAJOR)
	ln -sf libadamant.so.$(SOMAJOR) $(DESTDIR)$(PREFIX)/lib/libadamant.so
	install -m 644 src/*.h spec/fops.h spec/*.acsl $(DESTDIR)$(PREFIX)/include/adamant/
	install -m 644 spec/gen/*.acsl $(DESTDIR)$(PREFIX)/include/adamant/gen/
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' src/adamant.pc.in \
	  > $(DESTDIR)$(PREFIX)/lib/pkgconfig/adamant.pc
	install -m 644 oracle/adamant.1 $(DESTDIR)$(PREFIX)/share/man/man1/adamant.1
	install -m 644 oracle/vectors/* $(DESTDIR)$(PREFIX)/share/adamant/vectors/

##@ Housekeeping
.PHONY: clean
clean: ## remove build/ and Coq's compiled files
	rm -rf $(B)
	@$(MAKE) --no-print-directory -C proofs/coq clean
.PHONY: help
help: ## this list
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} \
	  /^[a-z-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# ---- how things are built ----
$(B)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) -c $< -o $@
$(B)/libadamant.a: $(call obj,$(SRC))
	@rm -f $@
	ar rcs $@ $^
$(B)/libadamant.so: $(call obj,$(SRC))
	$(CC) $(LDFLAGS_ALL) -shared -Wl,-soname,libadamant.so.$(SOMAJOR) -Wl,-z,defs -o $@ $^ -lm
$(B)/liboracle.a: $(call obj,$(ORACLE))
	@rm -f $@
	ar rcs $@ $^
$(B)/adamant: $(call obj,oracle/main.c) $(B)/liboracle.a $(B)/libadamant.a
	$(CC) $(LDFLAGS_ALL) -o $@ $^ $(LIBS)
$(B)/tests/run: $(call obj,$(TESTS)) $(B)/liboracle.a $(B)/libadamant.a
	$(CC) $(LDFLAGS_ALL) -o $@ $^ -lcheck -lsubunit -lrt $(LIBS)

# Under the address and undefined-behaviour sanitizers: all, in a tree of its own.
.PHONY: sanitized
sanitized:
	@$(MAKE) --no-print-directory B=build/sanitized OPT_CFLAGS=-O1 \
	  EXTRA_CFLAGS="-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer" \
	  build/sanitized/adamant build/sanitized/tests/run adapters

-include $(shell find $(B) -name '*.d' 2>/dev/null)
include $(wildcard proofs/wp/wp.mk tests/conformance/conformance.mk tests/bench/*.mk tests/fuzz/fuzz.mk)
