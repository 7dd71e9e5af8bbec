package org.demarche.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.report.Style;
import org.demarche.report.TestReport;
import org.demarche.suite.GoldenDifference;
import org.demarche.suite.Kind;
import org.demarche.suite.Result;
import org.demarche.suite.Tried;

/** Rewrites golden histories as the runs are now, after showing what differs. */
final class Blessing {

  private final boolean reviewed;
  private final PrintWriter out;
  private final Style style;
  private final BufferedReader answers =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private boolean all;
  private boolean over;
  private int blessed;

  /**
   * @param reviewed whether each is asked about on standard input
   */
  Blessing(boolean reviewed, PrintWriter out, Style style) {
    this.reviewed = reviewed;
    this.out = out;
    this.style = style;
  }

  /** Whether every golden history is now as the runs are. */
  boolean bless(Tried tried) {
    List<GoldenDifference> differences =
        tried.results().stream().map(Result::difference).flatMap(Optional::stream).toList();
    differences.forEach(Blessing::checkKept);
    for (GoldenDifference difference : differences) {
      show(difference);
      if (isWanted(difference)) {
        write(difference);
        blessed++;
      }
    }
    long same = tried.count(Kind.GOLDEN) - differences.size();
    out.println(
        Kind.GOLDEN.counted(blessed)
            + " blessed, "
            + same
            + " unchanged"
            + (blessed == differences.size()
                ? "."
                : ", " + (differences.size() - blessed) + " left as before."));
    out.flush();
    return blessed == differences.size();
  }

  private static void checkKept(GoldenDifference difference) {
    if (difference.golden().file().isEmpty()) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of(difference.golden().shown()),
          "This stands inside the program and cannot be blessed. Expected a folder of scenarios.");
    }
  }

  private void show(GoldenDifference difference) {
    String shown = difference.golden().shown();
    if (difference.golden().text().isEmpty()) {
      out.println(style.bold(shown) + ": new, " + difference.current().lines().count() + " lines");
    } else {
      out.print(TestReport.difference(difference, style));
    }
    out.flush();
  }

  private boolean isWanted(GoldenDifference difference) {
    if (!reviewed || all) {
      return true;
    }
    while (!over) {
      out.print("Bless " + difference.golden().shown() + "? (y, n, all, q) ");
      out.flush();
      String answer = answer();
      if (!Terminal.isTyped()) {
        out.println(answer);
      }
      switch (answer) {
        case "y", "yes" -> {
          return true;
        }
        case "n", "no" -> {
          return false;
        }
        case "all", "a" -> {
          all = true;
          return true;
        }
        case "q", "quit" -> over = true;
        default -> out.println("Expected y, n, all or q.");
      }
    }
    return false;
  }

  /** The next line; at the end of input, that no more is wanted. */
  private String answer() {
    try {
      String line = answers.readLine();
      return line == null ? "q" : line.strip();
    } catch (IOException unreadable) {
      throw new InvalidInput(
          Code.UNREADABLE_FILE, Place.of("<stdin>"), "Standard input cannot be read.");
    }
  }

  private static void write(GoldenDifference difference) {
    Path file = difference.golden().file().orElseThrow();
    try {
      Optional<String> now =
          Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
      if (!now.equals(difference.golden().text())) {
        throw new InvalidInput(
            Code.UNWRITABLE_FILE,
            Place.of(file.toString()),
            "Something else wrote this meanwhile; it is left as it is.");
      }
      WholeFile.write(file, difference.current());
    } catch (IOException unwritable) {
      throw new InvalidInput(
          Code.UNWRITABLE_FILE, Place.of(file.toString()), "The file cannot be written.");
    }
  }
}
