# The bench `errors`, and the search that writes spec/measured.table.
$(B)/bench/errors: $(call obj,tests/bench/errors.c tests/bench/climb.c tests/row_error.c tests/bound_code.c tests/measured.c) $(B)/liboracle.a
	@mkdir -p $(@D)
	$(CC) -o $@ $^ -Wl,-Bstatic -lmpfr -lgmp -Wl,-Bdynamic -lpthread -lm
.PHONY: measured
measured: $(B)/bench/errors ## search for larger errors from those of spec/measured.table, and rewrite it
	$(B)/bench/errors --update
