package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.report.Shell;
import picocli.CommandLine.Option;

/** Where a report goes. */
final class Output {

  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a new file instead of standard output; '-' is standard output.")
  private Path file;

  @Option(names = "--force", description = "Let -o replace a file that exists.")
  private boolean force;

  boolean toFile() {
    return file().isPresent();
  }

  /** The file; nothing where it all goes to standard output. */
  Optional<Path> file() {
    return Optional.ofNullable(file).filter(it -> !it.equals(STANDARD_OUTPUT));
  }

  /**
   * The same of something that is of no use on a terminal.
   *
   * @param forFile whether it is
   */
  void check(boolean forFile) {
    if (forFile && file == null && Terminal.isRead()) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of("--format"),
          "A page is for a browser, not for a terminal; expected a file. Maybe '-o page.html'.");
    }
    check();
  }

  /** Says early that it can be written and overwrites nothing, before any work is done. */
  void check() {
    file().ifPresent(Output::checkPlace);
    Optional<Path> taken = file().filter(Files::exists);
    if (taken.filter(Files::isDirectory).isPresent()) {
      throw new InvalidInput(
          Code.UNWRITABLE_FILE,
          Place.of(file.toString()),
          "This is a folder; expected the name of a file.");
    }
    if (taken.isPresent() && (!force || !Files.isRegularFile(file))) {
      throw new InvalidInput(
          Code.UNWRITABLE_FILE,
          Place.of(file.toString()),
          "The file exists and is left as it is. Maybe another name, or --force to replace it.");
    }
  }

  private static void checkPlace(Path file) {
    if (file.toString().isBlank()) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of("--output"),
          "Found an empty name; expected the name of a file. Maybe '-o -' for standard output.");
    }
    Optional<Path> missing =
        Optional.ofNullable(file.getParent()).filter(it -> !Files.isDirectory(it));
    if (missing.filter(Files::exists).isPresent()) {
      throw new InvalidInput(
          Code.UNWRITABLE_FILE,
          Place.of(file.toString()),
          "'" + missing.get() + "' is a file; expected a folder that is there.");
    }
    if (missing.isPresent()) {
      throw new InvalidInput(
          Code.UNWRITABLE_FILE,
          Place.of(file.toString()),
          "Found no folder '"
              + missing.get()
              + "'; expected one that is there."
              + hint(missing.get()));
    }
  }

  /** A folder beside it with a name like it, or else how to make it. */
  private static String hint(Path missing) {
    Path whole = missing.toAbsolutePath().normalize();
    String make = " Maybe 'mkdir -p " + Shell.quoted(missing.toString()) + "' first.";
    try (Stream<Path> beside = Files.list(whole.getParent())) {
      List<String> names =
          beside.filter(Files::isDirectory).map(it -> it.getFileName().toString()).toList();
      return Nearest.to(whole.getFileName().toString(), names)
          .map(it -> " Maybe '" + missing.resolveSibling(it) + "'.")
          .orElse(make);
    } catch (IOException nowhere) {
      return make;
    }
  }

  /** Writes the whole text or, to a file, nothing at all. */
  void write(String text, PrintWriter out) {
    if (!toFile()) {
      out.print(text);
      return;
    }
    try {
      if (force && Files.exists(file)) {
        WholeFile.write(file, text);
      } else {
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      }
    } catch (FileAlreadyExistsException taken) {
      throw new InvalidInput(
          Code.UNWRITABLE_FILE,
          Place.of(file.toString()),
          "The file came to exist meanwhile and is left as it is.");
    } catch (IOException unwritable) {
      throw new InvalidInput(
          Code.UNWRITABLE_FILE,
          Place.of(file.toString()),
          "The file cannot be written; expected a place where files may be made. Maybe another"
              + " folder.");
    }
  }
}
