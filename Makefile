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
ENGINE = $(COMMON) -fno-exceptions -fno-rtti
LIBS := -lutf8proc -lsimdjson

ROOMS := base input text lexicon match dates news code tally output pipeline
ENGINE_SOURCES := $(foreach room,$(ROOMS),$(sort $(wildcard src/$(room)/*.cc)))
COMPILER_SOURCES := $(filter-out src/tools/make_%.cc,$(sort $(wildcard src/tools/*.cc)))
COMMAND_SOURCES := $(sort $(wildcard src/command/*.cc))
LEXICON_SOURCES := $(sort $(wildcard corpus/lexicon/*.tsv))

engine_objects := $(ENGINE_SOURCES:src/%.cc=$(BUILD)/obj/%.o)
compiler_objects := $(COMPILER_SOURCES:src/%.cc=$(BUILD)/obj/%.o)
command_objects := $(COMMAND_SOURCES:src/%.cc=$(BUILD)/obj/%.o)
image_object := $(BUILD)/obj/shipped_image.o

.PHONY: all
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

$(BUILD)/libmirsad.a: $(engine_objects) $(image_object)
	rm -f $@ && ar rcs $@ $^

$(BUILD)/mirsad: $(command_objects) $(compiler_objects) $(BUILD)/libmirsad.a
	$(CXX) $(CXXFLAGS) $^ $(LIBS) -o $@

$(BUILD)/make_fold_table: $(BUILD)/obj/make/make_fold_table.o $(BUILD)/obj/text/fold_rules.o
	$(CXX) $(CXXFLAGS) $^ -lutf8proc -o $@

-include $(shell find $(BUILD)/obj -name '*.d' 2>/dev/null)
