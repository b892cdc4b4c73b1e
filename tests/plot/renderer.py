#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""renderer.py PEIL PROJECT: the renderer lies with the program. Without it `plot` and `explore` say how to get it and
the annex comes without figures and says so; one that fails tells what went wrong."""
import pathlib
import shutil
import subprocess
import sys
import tempfile


def run(program, project, arguments, out, data="tests/data/ladder", baseline="XXA"):
    return subprocess.run([program, *arguments, "--data", project / data, "--as-of", "2025-06-01",
                           "--lang", "en", "--baseline", baseline, "--output", out],
                          capture_output=True, text=True, check=False)


def main():
    peil, project = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    failed = []

    def check(fact, run, what):
        if not fact:
            failed.append(f"{what}: exit {run.returncode}\n{run.stdout}{run.stderr}")

    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "bin").mkdir()
        program = folder / "bin" / "peil"
        shutil.copy(peil, program)
        out = folder / "out"

        alone = run(program, project, ["plot", "pakistan"], out)
        check(alone.returncode == 3 and "figure renderer" in alone.stderr and not out.exists(), alone,
              "plot without a renderer")
        page = run(program, project, ["explore", "pakistan"], folder / "page.html")
        check(page.returncode == 3 and "tools/setup" in page.stderr and not (folder / "page.html").exists(), page,
              "a page without its scripts")
        annex = run(program, project, ["annex", "pakistan", "--to", "md"], out)
        check(annex.returncode == 0 and "the annex comes without figures" in annex.stderr, annex,
              "annex without a renderer")
        said = "".join(file.read_text(encoding="utf-8") for file in out.glob("*.md"))
        check("The figures are missing" in said and not list(out.glob("*.svg")), annex,
              "the annex says that figures are missing")

        plots = folder / "share" / "peil" / "plots"
        shutil.copytree(project / "plots", plots, ignore=shutil.ignore_patterns("node_modules", "renderer.mjs"))
        bare = run(program, project, ["plot", "pakistan"], out)
        check(bare.returncode == 3 and "tools/setup" in bare.stderr and str(plots) in bare.stderr, bare,
              "plot with a renderer that is not installed")

        # What setup makes is whole: it needs none of the modules it was made from.
        shutil.copy(project / "plots" / "renderer.mjs", plots)
        whole = run(program, project, ["plot", "pakistan"], out)
        check(whole.returncode == 0, whole, "plot with share/peil/plots")
        (plots / "overview.vl.json").write_text("{ broken", encoding="utf-8")
        broken = run(program, project, ["plot", "pakistan"], folder / "none")
        check(broken.returncode == 3 and "figure 'overview'" in broken.stderr and "JSON" in broken.stderr
              and not (folder / "none").exists(), broken, "plot with a broken specification")
        atlas = run(program, project, ["plot", "pakistan", "--figure", "map"], folder / "map", ".", "NLD")
        check(atlas.returncode == 0, atlas, "plot of a map, which comes with the renderer")
    print("\n".join(failed))
    return int(bool(failed))


sys.exit(main())
