package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.fact.Words;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows and clears what the launcher keeps to start sooner. */
@Command(
    name = "cache",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what is kept to start sooner: classes as the Java machine has loaded them, for each"
          + " build and Java one archive for help and one for the rest, at most eight. Nothing of a"
          + " scenario or a rule is kept, and it can be deleted at any time.",
      "DEMARCHE_CACHE=off does without.",
      "",
      "Examples:",
      "  demarche cache",
      "  demarche cache --clear",
      ""
    })
final class CacheCommand implements Callable<Integer> {

  private static final String KEPT = "classes-";

  @Spec private CommandSpec spec;

  @Option(names = "--clear", description = "Delete all of it.")
  private boolean clear;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String folder = System.getProperty("demarche.cache", "");
    List<Path> kept = folder.isEmpty() ? List.of() : kept(Path.of(folder));
    if (folder.isEmpty()) {
      out.println("Nothing is kept: there is no folder for it, or DEMARCHE_CACHE is off.");
    } else if (clear) {
      kept.forEach(CacheCommand::delete);
      out.println("Deleted " + Words.counted(archives(kept).size(), "archive") + " in " + folder);
    } else {
      out.println(folder);
      archives(kept).forEach(it -> out.println("  " + it.getFileName() + "  " + size(it)));
      out.println(Words.counted(archives(kept).size(), "archive") + ".");
    }
    return ExitCode.AS_EXPECTED;
  }

  /** Without the notes on them, and without what an archive is being made from. */
  private static List<Path> archives(List<Path> kept) {
    return kept.stream().filter(it -> !it.getFileName().toString().contains(".")).toList();
  }

  private static List<Path> kept(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(KEPT))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new InvalidInput(
          Code.UNREADABLE_FILE, Place.of(folder.toString()), "The folder cannot be read.");
    }
  }

  private static String size(Path file) {
    try {
      return Math.round(Files.size(file) / 1_048_576.0) + " MiB";
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException refused) {
      throw new InvalidInput(
          Code.UNWRITABLE_FILE, Place.of(file.toString()), "The file cannot be deleted.");
    }
  }
}
