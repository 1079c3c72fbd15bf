# Mirsad: `make deps run` sets up a fresh Debian 12 and codes the sample corpus; `make deps test` runs every test.
# BUILD=dir builds elsewhere; CXX=clang++-14 uses the other compiler; both must stay free of warnings.
BUILD ?= build
CXX ?= g++
OPT ?= -O2
STD := -std=c++20
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
DEFS := -D_FILE_OFFSET_BITS=64 -D_GNU_SOURCE
ENGINE_FLAGS := -fno-exceptions -fno-rtti
CXXFLAGS ?= $(OPT) -g
ALL_CXXFLAGS = $(STD) $(WARN) $(DEFS) $(CXXFLAGS) -Isrc -Iinclude -I$(BUILD)/gen -MMD -MP
