"""Builds the library and the program with the Makefile of the tree that this folder is part of, and packs them beside the Python code."""

import os
import pathlib
import re
import shutil
import subprocess

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py

TREE = pathlib.Path(__file__).resolve().parents[2]
BUILD = os.environ.get("MIRSAD_BUILD", "build")


class BuildWithMake(build_py):
    def run(self):
        super().run()
        targets = [f"{BUILD}/libmirsad.so", f"{BUILD}/mirsad"]
        # Not a part of a make that may have started pip.
        environment = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL")}
        subprocess.run(["make", "-C", str(TREE), f"BUILD={BUILD}", f"-j{os.cpu_count()}", *targets], check=True, env=environment)
        package = pathlib.Path(self.build_lib) / "mirsad"
        (package / "bin").mkdir(parents=True, exist_ok=True)
        for target, place in zip(targets, (package / "libmirsad.so", package / "bin" / "mirsad")):
            shutil.copy(TREE / target, place)
            subprocess.run(["strip", str(place)], check=True)


class AnyPython(bdist_wheel):
    """The library is of this machine's kind, but of no one version of Python: it is reached through ctypes."""

    def get_tag(self):
        return ("py3", "none", super().get_tag()[2])


class WithLibrary(Distribution):
    def has_ext_modules(self):
        return True


version = re.search(r'version_text = "(.*)"', (TREE / "include/mirsad/version.h").read_text()).group(1)
setup(version=version, cmdclass={"build_py": BuildWithMake, "bdist_wheel": AnyPython}, distclass=WithLibrary)
