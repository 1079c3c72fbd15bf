# Ways out of this tree, included by the Makefile: into a prefix, into a Debian package, as one static file. `make install` follows the
# GNU names (prefix, bindir, libdir, …, DESTDIR); what it installs is one list, and `make uninstall` takes away the same list.

VERSION := $(shell sed -n 's/.*version_text = "\(.*\)".*/\1/p' include/mirsad/version.h)

STRIP ?= strip
PREFIX ?= /usr/local
prefix ?= $(PREFIX)
bindir ?= $(prefix)/bin
libdir ?= $(prefix)/lib
includedir ?= $(prefix)/include
mandir ?= $(prefix)/share/man
completiondir ?= $(prefix)/share/bash-completion/completions
unitdir ?= $(prefix)/lib/systemd/system
sysusersdir ?= $(prefix)/lib/sysusers.d

installed_headers := $(patsubst include/%,$(includedir)/%,$(wildcard include/mirsad/*.h))
installed_units := $(unitdir)/mirsad.service $(unitdir)/mirsad.timer
installed := $(bindir)/mirsad $(libdir)/libmirsad.a $(libdir)/pkgconfig/mirsad.pc $(installed_headers) $(mandir)/man1/mirsad.1 \
  $(completiondir)/mirsad $(installed_units) $(sysusersdir)/mirsad.conf

# @name@ in a template becomes the variable of that name.
fill = sed $(foreach name,prefix bindir libdir includedir,-e 's|@$(name)@|$($(name))|g') -e 's|@version@|$(VERSION)|g'
put = install -D -m 644 /dev/stdin $(DESTDIR)$(1)

.PHONY: install uninstall
install: $(BUILD)/mirsad $(BUILD)/libmirsad.a
	install -D -s --strip-program=$(STRIP) $(BUILD)/mirsad $(DESTDIR)$(bindir)/mirsad
	install -D -m 644 $(BUILD)/libmirsad.a $(DESTDIR)$(libdir)/libmirsad.a
	$(STRIP) --strip-debug --enable-deterministic-archives $(DESTDIR)$(libdir)/libmirsad.a
	install -d $(DESTDIR)$(includedir)/mirsad
	install -m 644 include/mirsad/*.h $(DESTDIR)$(includedir)/mirsad/
	$(fill) src/packaging/mirsad.pc.in | $(call put,$(libdir)/pkgconfig/mirsad.pc)
	$(BUILD)/mirsad --generate man | $(call put,$(mandir)/man1/mirsad.1)
	$(BUILD)/mirsad --generate bash | $(call put,$(completiondir)/mirsad)
	$(fill) src/packaging/systemd/mirsad.service.in | $(call put,$(unitdir)/mirsad.service)
	install -D -m 644 src/packaging/systemd/mirsad.timer $(DESTDIR)$(unitdir)/mirsad.timer
	install -D -m 644 src/packaging/systemd/sysusers.conf $(DESTDIR)$(sysusersdir)/mirsad.conf

# A folder is removed only where it is ours alone.
uninstall:
	rm -f $(addprefix $(DESTDIR),$(installed))
	[ ! -d $(DESTDIR)$(includedir)/mirsad ] || rmdir --ignore-fail-on-non-empty $(DESTDIR)$(includedir)/mirsad

# --- one file that runs on any Linux of this processor, without a library of the system

.PHONY: static
static: $(BUILD)/static/mirsad
$(BUILD)/static/libsimdjson.a: src/packaging/static_simdjson.sh
	src/packaging/static_simdjson.sh $@ '$(CXX)'

$(BUILD)/static/mirsad: $(command_objects) $(compiler_objects) $(BUILD)/libmirsad.a $(BUILD)/static/libsimdjson.a
	$(CXX) $(CXXFLAGS) $(LDFLAGS) -static-pie -Wl,--gc-sections $^ -lutf8proc $(ZLIB) -o $@
	$(STRIP) $@

# --- Debian packages, built in a copy of the tree whose debian/ is src/packaging/debian

.PHONY: deb check-deb check-reproducible check-static
deb:
	src/packaging/make_deb.sh $(BUILD)/deb $(VERSION)

# Installs, uses and removes the packages in a fresh Debian 12 (debootstrap, root); DEBIAN=dir keeps that system for the next time.
check-deb: deb
	tests/packaging/deb.sh $(BUILD)

# The same files from a copy of this tree elsewhere, by another clock, locale and umask.
check-reproducible: all
	tests/packaging/reproducible.sh $(BUILD)

check-static: static
	tests/packaging/static.sh $(BUILD)

# --- the shared library, C functions only (include/mirsad/mirsad_c.h), for src/python and other foreign function interfaces

pic_objects := $(ENGINE_SOURCES:src/%.cc=$(BUILD)/pic/%.o)
$(BUILD)/pic/%.o: src/%.cc $(BUILD)/flags
	@mkdir -p $(@D)
	$(CXX) $(ENGINE) -fPIC -fvisibility=hidden -c $< -o $@

$(BUILD)/libmirsad.so: $(pic_objects) $(image_object) $(page_object)
	$(CXX) $(CXXFLAGS) $(LDFLAGS) -shared -Wl,-soname,libmirsad.so -Wl,--exclude-libs,ALL $^ $(LIBS) -o $@

.PHONY: check-python
check-python: $(BUILD)/mirsad $(BUILD)/libmirsad.so
	tests/packaging/python.sh $(BUILD)

# The Spark job of src/spark on a cluster of this machine, a worker of which is killed. Java is needed, pyspark is fetched into BUILD.
.PHONY: check-spark
check-spark: $(BUILD)/mirsad
	tests/packaging/spark.sh $(BUILD)
