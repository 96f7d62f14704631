# What the envelopes cost the oracle.
$(B)/bench/envelope: $(call obj,tests/bench/envelope.c tests/bench/engine.c) $(B)/liboracle.a
	@mkdir -p $(@D)
	$(CC) -o $@ $(filter %.o %.a,$^) -Wl,-Bstatic -lmpfr -lgmp -Wl,-Bdynamic -lpthread -lm
