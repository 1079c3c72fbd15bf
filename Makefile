# Mirsad: `make deps run` sets up a fresh Debian 12 and codes the sample corpus; `make deps test` runs every test.
# BUILD=dir builds elsewhere; CXX=clang++-14 uses the other compiler; both must stay free of warnings.
BUILD ?= build
CXX ?= g++
OPT ?= -O2
STD := -std=c++20
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
DEFS := -D_FILE_OFFSET_BITS=64 -D_GNU_SOURCE
# What the compiler and the linker can do against a mistake of ours; tests/hardened.sh looks for it in the program. clang and g++, any machine.
HARDEN := $(if $(filter -O0,$(OPT)),,-D_FORTIFY_SOURCE=2) -fstack-protector-strong -fPIE $(if $(filter x86_64% i%86%,$(shell $(CXX) -dumpmachine)),-fcf-protection)
CXXFLAGS ?= $(OPT) -g $(HARDEN)
LDFLAGS ?= -pie -Wl,-z,relro,-z,now,-z,noexecstack
# What runs a program of the build: `RUN=qemu-s390x-static CXX=s390x-linux-gnu-g++ BUILD=build/s390x` builds for that machine.
RUN ?=
# No path of this machine enters what is built.
COMMON = $(STD) $(WARN) $(DEFS) $(CPPFLAGS) $(CXXFLAGS) -ffile-prefix-map=$(CURDIR)=. -Isrc -Iinclude -MMD -MP
ENGINE = $(COMMON) -fno-exceptions -fno-rtti $(call kernel_flags,$<)
UTF8PROC := -lutf8proc
LIBS := $(UTF8PROC) -lsimdjson
# What the lexicon compiler and the program need beside the library.
ZLIB := -lz

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

.PHONY: all deps deps-checks run test checks gold sanitize check-machines check-generated check-clang check-load check-report report-bundle bench bench-peers bench-scaling fuzz fuzzers clean
all: $(BUILD)/mirsad $(BUILD)/libmirsad.a

# Objects are made again when the compiler or its flags are others than last time.
flags = $(CXX) $(COMMON) $(avx2_flags) $(avx512_flags)
.PHONY: always
$(BUILD)/flags: always
	@mkdir -p $(@D)
	@echo '$(flags)' | cmp -s - $@ || echo '$(flags)' > $@

$(BUILD)/obj/tools/%.o: src/tools/%.cc $(BUILD)/flags
	@mkdir -p $(@D)
	$(CXX) $(COMMON) -c $< -o $@

$(BUILD)/obj/%.o: src/%.cc $(BUILD)/flags
	@mkdir -p $(@D)
	$(CXX) $(ENGINE) -c $< -o $@

# The lexicon compiler of the build needs the rooms that fold, peel and name, and nothing that codes.
compiler_rooms := $(filter $(BUILD)/obj/base/% $(BUILD)/obj/text/% $(BUILD)/obj/lexicon/view.o $(BUILD)/obj/match/% $(BUILD)/obj/lexicon/plover.o,$(engine_objects))
$(BUILD)/lexicon-compiler: $(compiler_objects) $(BUILD)/obj/make/make_lexicon.o $(compiler_rooms)
	$(CXX) $(CXXFLAGS) $(LDFLAGS) $^ $(UTF8PROC) $(ZLIB) -o $@

$(BUILD)/obj/make/%.o: src/tools/%.cc $(BUILD)/flags
	@mkdir -p $(@D)
	$(CXX) $(COMMON) -c $< -o $@

$(BUILD)/lexicon.image $(BUILD)/lexicon.sources &: $(BUILD)/lexicon-compiler $(LEXICON_SOURCES)
	$(RUN) $(BUILD)/lexicon-compiler corpus/lexicon $(BUILD)/lexicon.image $(BUILD)/lexicon.sources

$(image_object): src/lexicon/shipped_image.S $(BUILD)/lexicon.image $(BUILD)/lexicon.sources
	@mkdir -p $(@D)
	$(CXX) $(CXXFLAGS) -c -I$(BUILD) -Wa,-I$(BUILD) $< -o $@

# The page of `mirsad report`: a line @FILE@ of page.html stands for that file of src/report; @data@ is left for the program.
PAGE_SOURCES := $(wildcard src/report/page/*) src/report/vendor/charts.min.js
$(BUILD)/report.page: $(PAGE_SOURCES)
	awk '/^@[a-z.\/]+@$$/ && $$0 != "@data@" { file = "src/report/" substr($$0, 2, length - 2); \
	  while ((got = (getline line < file)) > 0) print line; if (got < 0) exit 1; next } { print }' src/report/page/page.html > $@.new
	mv $@.new $@

$(page_object): src/report/shipped_page.S $(BUILD)/report.page
	@mkdir -p $(@D)
	$(CXX) $(CXXFLAGS) -c -I$(BUILD) -Wa,-I$(BUILD) $< -o $@

$(BUILD)/libmirsad.a: $(engine_objects) $(image_object) $(page_object)
	rm -f $@ && ar rcsD $@ $^

$(BUILD)/mirsad: $(command_objects) $(compiler_objects) $(BUILD)/libmirsad.a
	$(CXX) $(CXXFLAGS) $(LDFLAGS) $^ $(LIBS) $(ZLIB) -o $@

$(BUILD)/make_fold_table: $(BUILD)/obj/make/make_fold_table.o $(BUILD)/obj/text/fold_rules.o
	$(CXX) $(CXXFLAGS) $(LDFLAGS) $^ $(UTF8PROC) -o $@

# Features of labelled text, for src/tools/learn_weights.py.
$(BUILD)/make_features: $(BUILD)/obj/make/make_features.o $(BUILD)/libmirsad.a
	$(CXX) $(CXXFLAGS) $(LDFLAGS) $^ $(LIBS) -o $@

# --- for people

PACKAGES := g++ make libutf8proc-dev libsimdjson-dev zlib1g-dev doctest-dev libbenchmark-dev pkg-config
deps:
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
	if [ -z "$$missing" ]; then exit 0; \
	elif [ "$$(id -u)" = 0 ]; then apt-get update -q || echo "Some package lists could not be renewed; going on with those of last time."; DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing; \
	else echo "Not installed yet; run: sudo apt-get install$$missing" >&2; exit 1; fi

# What the checks below need beyond it: a browser, Java, Python, the tools of Debian packages.
# Where another Node.js is installed, Debian's npm would conflict with it: the one that is there will do.
NODE_PACKAGES := $(if $(shell command -v npm),,nodejs npm)
CHECK_PACKAGES := chromium $(NODE_PACKAGES) default-jre-headless python3-venv debhelper dpkg-dev fakeroot lintian debootstrap
deps-checks:
	$(MAKE) deps PACKAGES='$(PACKAGES) $(CHECK_PACKAGES)'

run: $(BUILD)/mirsad
	$(BUILD)/mirsad code corpus/news -o out
	@tests/show_tables.sh out

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

include src/packaging/packaging.mk

# --- tests: `make test` ends with the line `N passed, N failed`

unit_objects := $(patsubst tests/unit/%.cc,$(BUILD)/unit/%.o,$(sort $(wildcard tests/unit/*.cc)))
$(BUILD)/unit/%.o: tests/unit/%.cc $(BUILD)/flags
	@mkdir -p $(@D)
	$(CXX) $(COMMON) -Itests/unit -c $< -o $@

$(BUILD)/unit-tests: $(unit_objects) $(compiler_objects) $(BUILD)/libmirsad.a
	$(CXX) $(CXXFLAGS) $(LDFLAGS) $^ $(LIBS) $(ZLIB) -o $@

# The program of the command-line tests aborts when the heap is used after the arena was sealed; only the files that know of
# the trap are compiled again.
trap_objects := $(patsubst src/%.cc,$(BUILD)/trap/%.o,$(shell grep -l 'heap_trap' src/*/*.cc))
$(BUILD)/trap/%.o: src/%.cc $(BUILD)/flags
	@mkdir -p $(@D)
	$(CXX) $(ENGINE) -DMIRSAD_HEAP_TRAP -c $< -o $@

$(BUILD)/trap/mirsad: $(trap_objects) $(command_objects) $(compiler_objects) $(BUILD)/libmirsad.a
	$(CXX) $(CXXFLAGS) $(LDFLAGS) $^ $(LIBS) $(ZLIB) -o $@

# `mirsad code` whole, over an operating system made of memory: the objects of the commands and the library, without system_posix.o.
fault_objects := $(patsubst tests/faults/%.cc,$(BUILD)/faults/%.o,$(sort $(wildcard tests/faults/*.cc)))
$(BUILD)/faults/%.o: tests/faults/%.cc $(BUILD)/flags
	@mkdir -p $(@D)
	$(CXX) $(COMMON) -Itests/unit -c $< -o $@

$(BUILD)/fault-tests: $(fault_objects) $(BUILD)/unit/main.o $(filter-out %/main.o,$(command_objects)) $(compiler_objects) $(BUILD)/libmirsad.a
	$(CXX) $(CXXFLAGS) $(LDFLAGS) $^ $(LIBS) $(ZLIB) -o $@

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

# Unit, fault and command-line tests under the address and undefined-behaviour sanitisers, then some of them under Valgrind.
# Without `vptr`, which asks for the run-time type information that the engine does without.
SANITIZE := -O1 -g -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer
SANITIZED = BUILD=$(BUILD)/sanitize CXX=clang++-14 CXXFLAGS='$(SANITIZE)' LDFLAGS=
sanitize: $(BUILD)/mirsad
	$(MAKE) $(SANITIZED) $(addprefix $(BUILD)/sanitize/,unit-tests fault-tests mirsad)
	tests/sanitize.sh $(BUILD) $(BUILD)/sanitize

# The suite on other machines, which qemu plays: the same bytes in every table. Says which packages are missing.
check-machines: $(BUILD)/mirsad
	tests/machines.sh $(BUILD) $(MACHINES)

test: $(BUILD)/unit-tests $(BUILD)/fault-tests $(BUILD)/trap/mirsad $(BUILD)/mirsad $(BUILD)/make_fold_table
	@tests/run.sh $(BUILD)

# What `make test` leaves out, because it needs more than the build does; what cannot run here is skipped and says why.
CHECKS := check-reproducible check-python check-load check-report check-spark check-static check-deb
checks: $(BUILD)/mirsad
	tests/checks.sh $(BUILD) $(CHECKS)

# Opens every table and every export in pandas, DuckDB, SQLite, R and LibreOffice; the last two where they are installed. Needs python3
# and, the first time, the network.
check-load: $(BUILD)/mirsad $(BUILD)/load-venv/ready
	$(BUILD)/load-venv/bin/python tests/load/load.py $(BUILD)/mirsad $(BUILD)/load

$(BUILD)/load-venv/ready: tests/load/requirements.txt
	python3 -m venv $(BUILD)/load-venv
	$(BUILD)/load-venv/bin/pip install -q -r $<
	@touch $@

# Takes the tables of the sample articles as they are coded now for the expected ones; read the diff before you commit it.
gold: $(BUILD)/mirsad
	tests/gold.sh $(BUILD)/mirsad --refresh
	git --no-pager diff --stat corpus/gold/news

# --- benchmarks: `make bench` measures on this machine; BENCH_FLAGS reach Google Benchmark

bench_objects := $(patsubst bench/%.cc,$(BUILD)/bench/%.o,$(sort $(wildcard bench/*.cc)))
$(BUILD)/bench/%.o: bench/%.cc $(BUILD)/flags
	@mkdir -p $(@D)
	$(CXX) $(COMMON) -c $< -o $@

$(BUILD)/benchmarks: $(bench_objects) $(BUILD)/libmirsad.a
	$(CXX) $(CXXFLAGS) $(LDFLAGS) $^ $(LIBS) -lbenchmark -lpthread -o $@

bench: $(BUILD)/benchmarks
	$(BUILD)/benchmarks $(BENCH_FLAGS)

# How rate and memory grow with corpus, lexicon, jobs and kernel; needs python3, GNU time and, for the picture, gnuplot.
SIZES_MB ?= 10 100 1000
bench-scaling: $(BUILD)/mirsad
	python3 bench/scaling.py $(BUILD) $(CORPUS) --sizes-mb $(SIZES_MB) $(if $(ROUNDS),--rounds $(ROUNDS))
	gnuplot bench/scaling.gnuplot

# Mirsad beside other matchers: make bench-peers CORPUS=news.jsonl. Needs cargo, python3 and, where there are packages of them, Hyperscan and ripgrep.
CORPUS ?= $(error say which file to read: make $@ CORPUS=news.jsonl)
ROUNDS ?= 5
bench-peers: $(BUILD)/mirsad $(BUILD)/peers/peers.built
	python3 bench/peers.py $(BUILD) $(CORPUS) $(ROUNDS)

$(BUILD)/peers/peers.built: bench/peers/src/main.rs bench/peers/Cargo.toml bench/peers/hyperscan.cc
	@mkdir -p $(@D)
	cargo build -q --release --manifest-path bench/peers/Cargo.toml --target-dir $(BUILD)/peers
	if [ -e /usr/include/hs/hs.h ]; then $(CXX) $(STD) $(WARN) -O2 bench/peers/hyperscan.cc -lhs -o $(BUILD)/peers/hyperscan; fi
	@touch $@

# --- fuzzing with clang's libFuzzer, over the objects of `make sanitize`: any bytes into everything that reads bytes from outside.
# FUZZ_SECONDS is for each target; what they find is left as crash-* in $(BUILD)/fuzz/NAME.

FUZZ_SECONDS ?= 60
fuzz: $(BUILD)/mirsad
	$(MAKE) $(SANITIZED) fuzzers
	tests/fuzz.sh $(BUILD) $(FUZZ_SECONDS)

fuzzers := $(patsubst tests/fuzz/%_fuzz.cc,$(BUILD)/fuzz/%,$(wildcard tests/fuzz/*_fuzz.cc))
fuzzers: $(fuzzers)
$(BUILD)/fuzz/%: tests/fuzz/%_fuzz.cc $(BUILD)/faults/memory_system.o $(filter-out %/main.o,$(command_objects)) $(compiler_objects) $(BUILD)/libmirsad.a
	@mkdir -p $(@D)
	$(CXX) $(COMMON) -Itests/unit -Itests/faults -MF $@.d -MT $@ -fsanitize=fuzzer $(filter-out %.h,$^) $(LIBS) $(ZLIB) -o $@

-include $(shell find $(BUILD) -name '*.d' -type f 2>/dev/null)
