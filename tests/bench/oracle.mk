# The benches of the oracle's engine: family, and oracle with its own static MPFI, and the system's shared one behind dlopen.
$(B)/bench/oracle: $(call obj,tests/bench/oracle.c tests/bench/engine.c tests/bench/mpfi_step.c) $(B)/liboracle.a $(B)/bench/mpfi_step.so
	@mkdir -p $(@D)
	$(CC) -o $@ $(filter %.o %.a,$^) -Wl,-Bstatic -lmpfi -lmpfr -lgmp -Wl,-Bdynamic -ldl -lpthread -lm
$(B)/bench/mpfi_step.so: $(call obj,tests/bench/mpfi_step.c)
	@mkdir -p $(@D)
	$(CC) -shared -o $@ $^ -lmpfi -lmpfr
$(B)/bench/family: $(call obj,tests/bench/family.c tests/bench/engine.c) $(B)/liboracle.a
	@mkdir -p $(@D)
	$(CC) -o $@ $(filter %.o %.a,$^) -Wl,-Bstatic -lmpfr -lgmp -Wl,-Bdynamic -lpthread -lm
# Against libadamant's adapter, which it starts.
$(B)/bench/bulk: $(call obj,tests/bench/bulk.c) $(B)/liboracle.a $(B)/libadamant.a $(B)/tests/conformance/libadamant_adapter $(B)/adamant
	@mkdir -p $(@D)
	$(CC) -o $@ $(filter %.o %.a,$^) $(LIBS)
