# Programs under test (adapters, planted faults), their audit, and the kernel bench.

ADAPTERS := $(B)/tests/conformance/libadamant_adapter $(B)/tests/conformance/textbook $(B)/tests/planted/planted \
            $(B)/tests/planted/mutants $(B)/tests/planted/identified
PIPE     := $(call obj,tests/conformance/pipe_client.c)

.PHONY: adapters
adapters: $(ADAPTERS)

$(B)/tests/conformance/libadamant_adapter: $(call obj,tests/conformance/libadamant_adapter.c) $(PIPE) $(B)/libadamant.a
	$(CC) $(LDFLAGS_ALL) -o $@ $^ -lm
# Wrong implementations: step programs with edits, by the oracle's float reading.
MUTANT := $(call obj,tests/planted/mutant_run.c) $(B)/tests/planted/mutant_table.o
$(B)/tests/planted/planted: $(call obj,tests/planted/planted.c) $(PIPE) $(MUTANT) $(B)/liboracle.a $(B)/libadamant.a
	$(CC) $(LDFLAGS_ALL) -o $@ $^ $(LIBS)
$(B)/tests/planted/mutants $(B)/tests/planted/identified: \
$(B)/tests/planted/%: $(B)/tests/planted/%.o $(call obj,tests/planted/mutant_vectors.c tests/planted/mutant_trial.c) $(MUTANT) $(B)/liboracle.a $(B)/libadamant.a
	$(CC) $(LDFLAGS_ALL) -o $@ $^ $(LIBS)
$(B)/tests/planted/mutant_table.o: $(B)/tests/planted/mutant_table.c
	$(CC) $(filter-out -O3,$(CFLAGS_ALL)) -Itests/planted -c $< -o $@
$(B)/tests/planted/mutant_table.c: tests/planted/mutants.py $(wildcard tests/planted/*.table) $(wildcard spec/steps/*.fpcore) \
                                   spec/derive/c.py spec/derive/dialects.py spec/derive/fpcore.py
	@mkdir -p $(@D)
	$(PYTHON) tests/planted/mutants.py --c > $@
$(B)/tests/conformance/textbook: $(call obj,tests/conformance/textbook.c)
	$(CC) $(LDFLAGS_ALL) -o $@ $^ -lm

# All mutants, of which `make test` takes one in twenty-five.
.PHONY: identify-mutants
identify-mutants: adapters
	@tests/planted/test_identified.sh 1

.PHONY: audit
audit: all adapters ## judge PyTorch, libadamant and a textbook Adam over the vectors; build/audit
	@$(PYTHON) tests/conformance/audit.py --build $(B) oracle/vectors

# The kernel bench: libadamant as built, and builds of the same sources whose bits must agree: as built, and
# with kernels compiled once, for one processor or another.
BENCH_BUILDS    := $(foreach k,as-built x86-64 x86-64-v3 scalar,$(B)/bench/libadamant-$(k).so)
BENCH_x86-64    := -march=x86-64 -DADAMANT_ONE_CLONE
BENCH_x86-64-v3 := -march=x86-64-v3 -DADAMANT_ONE_CLONE
BENCH_scalar    := -march=x86-64 -fno-tree-vectorize -DADAMANT_ONE_CLONE
$(BENCH_BUILDS): $(B)/bench/libadamant-%.so: $(SRC) Makefile
	@mkdir -p $(@D)
	$(CC) $(filter-out -MMD -MP,$(CFLAGS_ALL)) $(BENCH_$*) -shared -o $@ $(SRC) -lm
$(B)/bench/kernel: $(call obj,tests/bench/kernel.c) $(B)/libadamant.a $(BENCH_BUILDS)
	$(CC) $(LDFLAGS_ALL) -o $@ $(filter %.o %.a,$^) -ldl -lm
