# Coverage-guided fuzzing of every reader (libFuzzer), under the address, leak and undefined-behaviour sanitizers, in a
# tree of its own: one harness for each tests/fuzz/fuzz_NAME.c, its seeds in tests/fuzz/corpus/NAME.

FUZZ_CC      ?= clang-14
FUZZ_SECONDS ?= 3600
FUZZERS      := $(patsubst tests/fuzz/fuzz_%.c,%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))

.PHONY: fuzz fuzzers fuzz-build fuzz-seeds fuzz-corpus
fuzz: fuzzers ## fuzz every reader, FUZZ_SECONDS in all on all cores (3600); crashes stay in build/fuzz/crashes
	@tests/fuzz/run.sh $(FUZZ_SECONDS) $(FUZZERS)
fuzzers:
	@$(MAKE) --no-print-directory -s B=build/fuzz CC=$(FUZZ_CC) OPT_CFLAGS=-O1 WARN_CFLAGS= \
	  EXTRA_CFLAGS="-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer" fuzz-build
fuzz-build: $(FUZZERS:%=$(B)/bin/%) $(B)/bin/canary
# The corpus anew, from seeds and from what `make fuzz` has found: of inputs that reach the same code, the smallest.
fuzz-seeds: all adapters
	@$(PYTHON) tests/fuzz/seeds.py
fuzz-corpus: fuzzers fuzz-seeds
	@tests/fuzz/merge.sh $(FUZZERS)

FUZZ_WRAP := -Wl,--wrap=message -Wl,--wrap=argp_failure
.SECONDARY: $(call obj,$(wildcard tests/fuzz/*.c))
$(B)/bin/%: $(B)/tests/fuzz/fuzz_%.o $(B)/tests/fuzz/fuzz.o $(B)/liboracle.a $(B)/libadamant.a
	@mkdir -p $(@D)
	$(CC) $(LDFLAGS_ALL) -fsanitize=fuzzer $(FUZZ_WRAP) -o $@ $^ $(LIBS)
$(B)/bin/canary: $(B)/tests/fuzz/canary.o
	@mkdir -p $(@D)
	$(CC) $(LDFLAGS_ALL) -fsanitize=fuzzer -o $@ $^
