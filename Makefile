# Mirsad: `make deps run` sets up a fresh Debian 12 and codes the sample corpus; `make deps test` runs every test.
# BUILD=dir builds elsewhere; CXX=clang++-14 uses the other compiler; both must stay free of warnings.
BUILD ?= build
CXX ?= g++
OPT ?= -O2
STD := -std=c++20
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
DEFS := -D_FILE_OFFSET_BITS=64 -D_GNU_SOURCE
CXXFLAGS ?= $(OPT) -g
COMMON = $(STD) $(WARN) $(DEFS) $(CXXFLAGS) -Isrc -Iinclude -MMD -MP
ENGINE = $(COMMON) -fno-exceptions -fno-rtti $(call kernel_flags,$<)
LIBS := -lutf8proc -lsimdjson

# A kernel's file, and no other, is compiled for its instruction set (src/text/kernel.h).
avx2_flags := -mavx2 -mbmi -mbmi2 -mpopcnt
avx512_flags := $(avx2_flags) -mavx512f -mavx512bw -mavx512vl -mavx512vbmi -mavx512vbmi2
ifneq ($(filter x86_64-%,$(shell $(CXX) -dumpmachine)),)
kernel_flags = $($(patsubst src/text/kernel_%.cc,%,$(filter src/text/kernel_%.cc,$1))_flags)
endif

ROOMS := base input text lexicon match dates news code tally output report pipeline
ENGINE_SOURCES := $(foreach room,$(ROOMS),$(sort $(wildcard src/$(room)/*.cc)))
COMPILER_SOURCES := $(filter-out src/tools/make_%.cc,$(sort $(wildcard src/tools/*.cc)))
COMMAND_SOURCES := $(sort $(wildcard src/command/*.cc))
LEXICON_SOURCES := $(sort $(wildcard corpus/lexicon/*.tsv))

engine_objects := $(ENGINE_SOURCES:src/%.cc=$(BUILD)/obj/%.o)
compiler_objects := $(COMPILER_SOURCES:src/%.cc=$(BUILD)/obj/%.o)
command_objects := $(COMMAND_SOURCES:src/%.cc=$(BUILD)/obj/%.o)
image_object := $(BUILD)/obj/shipped_image.o
page_object := $(BUILD)/obj/shipped_page.o

.PHONY: all deps run test gold check-generated check-clang bench bench-peers fuzz install clean report-bundle check-report
all: $(BUILD)/mirsad $(BUILD)/libmirsad.a

$(BUILD)/obj/tools/%.o: src/tools/%.cc
	@mkdir -p $(@D)
	$(CXX) $(COMMON) -c $< -o $@

$(BUILD)/obj/%.o: src/%.cc
	@mkdir -p $(@D)
	$(CXX) $(ENGINE) -c $< -o $@

# The lexicon compiler of the build needs the rooms that fold and name, and nothing that codes.
compiler_rooms := $(filter $(BUILD)/obj/base/% $(BUILD)/obj/text/% $(BUILD)/obj/code/plover.o,$(engine_objects))
$(BUILD)/lexicon-compiler: $(compiler_objects) $(BUILD)/obj/make/make_lexicon.o $(compiler_rooms)
	$(CXX) $(CXXFLAGS) $^ -lutf8proc -o $@

$(BUILD)/obj/make/%.o: src/tools/%.cc
	@mkdir -p $(@D)
	$(CXX) $(COMMON) -c $< -o $@

$(BUILD)/lexicon.image $(BUILD)/lexicon.sources &: $(BUILD)/lexicon-compiler $(LEXICON_SOURCES)
	$(BUILD)/lexicon-compiler corpus/lexicon $(BUILD)/lexicon.image $(BUILD)/lexicon.sources

$(image_object): src/lexicon/shipped_image.S $(BUILD)/lexicon.image $(BUILD)/lexicon.sources
	@mkdir -p $(@D)
	$(CXX) -c -I$(BUILD) -Wa,-I$(BUILD) $< -o $@

# The page of `mirsad report`: a line @FILE@ of page.html stands for that file of src/report; @data@ is left for the program.
PAGE_SOURCES := $(wildcard src/report/page/*) src/report/vendor/charts.min.js
$(BUILD)/report.page: $(PAGE_SOURCES)
	awk '/^@[a-z.\/]+@$$/ && $$0 != "@data@" { file = "src/report/" substr($$0, 2, length - 2); \
	  while ((got = (getline line < file)) > 0) print line; if (got < 0) exit 1; next } { print }' src/report/page/page.html > $@.new
	mv $@.new $@

$(page_object): src/report/shipped_page.S $(BUILD)/report.page
	@mkdir -p $(@D)
	$(CXX) -c -I$(BUILD) -Wa,-I$(BUILD) $< -o $@

$(BUILD)/libmirsad.a: $(engine_objects) $(image_object) $(page_object)
	rm -f $@ && ar rcs $@ $^

$(BUILD)/mirsad: $(command_objects) $(compiler_objects) $(BUILD)/libmirsad.a
	$(CXX) $(CXXFLAGS) $^ $(LIBS) -o $@

$(BUILD)/make_fold_table: $(BUILD)/obj/make/make_fold_table.o $(BUILD)/obj/text/fold_rules.o
	$(CXX) $(CXXFLAGS) $^ -lutf8proc -o $@

# Features of labelled text, for src/tools/learn_weights.py.
$(BUILD)/make_features: $(BUILD)/obj/make/make_features.o $(BUILD)/libmirsad.a
	$(CXX) $(CXXFLAGS) $^ $(LIBS) -o $@

# --- for people

PACKAGES := g++ make libutf8proc-dev libsimdjson-dev doctest-dev libbenchmark-dev
deps:
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
	if [ -z "$$missing" ]; then exit 0; \
	elif [ "$$(id -u)" = 0 ]; then apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing; \
	else echo "Not installed yet; run: sudo apt-get install$$missing" >&2; exit 1; fi

run: $(BUILD)/mirsad
	$(BUILD)/mirsad code corpus/news -o out
	@tests/show_tables.sh out

PREFIX ?= /usr/local
install: $(BUILD)/mirsad $(BUILD)/libmirsad.a
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib $(DESTDIR)$(PREFIX)/include/mirsad \
	  $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -s $(BUILD)/mirsad $(DESTDIR)$(PREFIX)/bin/mirsad
	install -m 644 $(BUILD)/libmirsad.a $(DESTDIR)$(PREFIX)/lib/
	install -m 644 include/mirsad/*.h $(DESTDIR)$(PREFIX)/include/mirsad/
	$(BUILD)/mirsad --generate man > $(DESTDIR)$(PREFIX)/share/man/man1/mirsad.1
	$(BUILD)/mirsad --generate bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/mirsad

# Packages of npm in the versions of src/report/vendor/package-lock.json: for the two targets below, and for nothing else.
$(BUILD)/npm/node_modules: src/report/vendor/package-lock.json
	@mkdir -p $(BUILD)/npm
	cp src/report/vendor/package.json src/report/vendor/package-lock.json $(BUILD)/npm/
	cd $(BUILD)/npm && npm ci --no-audit --no-fund --ignore-scripts
	@touch $@

# Renews src/report/vendor/charts.min.js, which is checked in so that building the program needs no node and no network.
report-bundle: $(BUILD)/npm/node_modules
	node src/report/vendor/bundle.mjs $(BUILD)/npm src/report/vendor

# The page in a real browser: needs node and chromium (CHROMIUM=path of another).
CHROMIUM ?= chromium
check-report: $(BUILD)/mirsad $(BUILD)/npm/node_modules
	node tests/report.mjs $(BUILD) "$$(command -v $(CHROMIUM))"

clean:
	rm -rf $(BUILD) out

# --- tests: `make test` ends with the line `N passed, N failed`

unit_objects := $(patsubst tests/unit/%.cc,$(BUILD)/unit/%.o,$(sort $(wildcard tests/unit/*.cc)))
$(BUILD)/unit/%.o: tests/unit/%.cc
	@mkdir -p $(@D)
	$(CXX) $(COMMON) -Itests/unit -c $< -o $@

$(BUILD)/unit-tests: $(unit_objects) $(compiler_objects) $(BUILD)/libmirsad.a
	$(CXX) $(CXXFLAGS) $^ $(LIBS) -o $@

# The program of the command-line tests aborts when the heap is used after the arena was sealed; only the files that know of
# the trap are compiled again.
trap_objects := $(patsubst src/%.cc,$(BUILD)/trap/%.o,$(shell grep -l 'heap_trap' src/*/*.cc))
$(BUILD)/trap/%.o: src/%.cc
	@mkdir -p $(@D)
	$(CXX) $(ENGINE) -DMIRSAD_HEAP_TRAP -c $< -o $@

$(BUILD)/trap/mirsad: $(trap_objects) $(command_objects) $(compiler_objects) $(BUILD)/libmirsad.a
	$(CXX) $(CXXFLAGS) $^ $(LIBS) -o $@

check-generated: $(BUILD)/make_fold_table
	$(BUILD)/make_fold_table | cmp - src/text/fold_table.inc

# Every file under the other compiler's warnings; nothing is built.
clang_stamps := $(patsubst %.cc,$(BUILD)/clang/%.ok,$(wildcard src/*/*.cc tests/unit/*.cc))
$(BUILD)/clang/%.ok: %.cc
	@mkdir -p $(@D)
	clang++-14 $(STD) $(WARN) $(DEFS) $(call kernel_flags,$<) -Isrc -Iinclude -Itests/unit -MMD -MP -MF $(@:.ok=.d) -MT $@ -fsyntax-only $<
	@touch $@

ifneq ($(shell command -v clang++-14),)
check-clang: $(clang_stamps)
else
check-clang:
	@echo "check-clang: skipped, clang++-14 is not installed"
endif

test: $(BUILD)/unit-tests $(BUILD)/trap/mirsad $(BUILD)/mirsad $(BUILD)/make_fold_table
	@tests/run.sh $(BUILD)

# Takes the tables of the sample articles as they are coded now for the expected ones; read the diff before you commit it.
gold: $(BUILD)/mirsad
	tests/gold.sh $(BUILD)/mirsad --refresh
	git --no-pager diff --stat corpus/gold/news

# --- benchmarks: `make bench` measures on this machine; BENCH_FLAGS reach Google Benchmark

bench_objects := $(patsubst bench/%.cc,$(BUILD)/bench/%.o,$(sort $(wildcard bench/*.cc)))
$(BUILD)/bench/%.o: bench/%.cc
	@mkdir -p $(@D)
	$(CXX) $(COMMON) -c $< -o $@

$(BUILD)/benchmarks: $(bench_objects) $(BUILD)/libmirsad.a
	$(CXX) $(CXXFLAGS) $^ $(LIBS) -lbenchmark -lpthread -o $@

bench: $(BUILD)/benchmarks
	$(BUILD)/benchmarks $(BENCH_FLAGS)

# Mirsad beside other matchers: make bench-peers CORPUS=news.jsonl. Needs cargo, python3 and, where there are packages of them, Hyperscan and ripgrep.
CORPUS ?= $(error say which file to read: make bench-peers CORPUS=news.jsonl)
ROUNDS ?= 5
bench-peers: $(BUILD)/mirsad $(BUILD)/peers/peers.built
	python3 bench/peers.py $(BUILD) $(CORPUS) $(ROUNDS)

$(BUILD)/peers/peers.built: bench/peers/src/main.rs bench/peers/Cargo.toml bench/peers/hyperscan.cc
	@mkdir -p $(@D)
	cargo build -q --release --manifest-path bench/peers/Cargo.toml --target-dir $(BUILD)/peers
	if [ -e /usr/include/hs/hs.h ]; then $(CXX) $(STD) $(WARN) -O2 bench/peers/hyperscan.cc -lhs -o $(BUILD)/peers/hyperscan; fi
	@touch $@

# --- fuzzing: every kernel against the scalar one, with clang's libFuzzer. What it finds is left as crash-* in $(BUILD)/fuzz.

FUZZ_SECONDS ?= 60
fuzz_objects := $(patsubst src/%.cc,$(BUILD)/fuzz/%.o,$(sort $(wildcard src/base/*.cc src/text/*.cc)))
FUZZ = clang++-14 $(STD) $(WARN) $(DEFS) -O1 -g -Isrc -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
$(BUILD)/fuzz/%.o: src/%.cc
	@mkdir -p $(@D)
	$(FUZZ) $(call kernel_flags,$<) -MMD -MP -c $< -o $@

$(BUILD)/fuzz/kernels: tests/fuzz/kernels_fuzz.cc $(fuzz_objects)
	$(FUZZ) -fsanitize=fuzzer $^ -lutf8proc -o $@

fuzz: $(BUILD)/fuzz/kernels
	@mkdir -p $(BUILD)/fuzz/found
	cp -r tests/command/texts corpus/news $(BUILD)/fuzz/
	cd $(BUILD)/fuzz && ./kernels -max_total_time=$(FUZZ_SECONDS) -max_len=1000 -seed=1 -print_final_stats=1 found texts news

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
