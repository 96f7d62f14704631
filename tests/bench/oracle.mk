# The bench of the oracle: its own static MPFI, and the system's shared one behind dlopen.
$(B)/bench/oracle: $(call obj,tests/bench/oracle.c tests/bench/mpfi_step.c) $(B)/liboracle.a $(B)/bench/mpfi_step.so
	@mkdir -p $(@D)
	$(CC) -o $@ $(filter %.o %.a,$^) -Wl,-Bstatic -lmpfi -lmpfr -lgmp -Wl,-Bdynamic -ldl -lpthread -lm
$(B)/bench/mpfi_step.so: $(call obj,tests/bench/mpfi_step.c)
	@mkdir -p $(@D)
	$(CC) -shared -o $@ $^ -lmpfi -lmpfr
