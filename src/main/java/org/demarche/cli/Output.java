package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import picocli.CommandLine.Option;

/** Where a report goes. */
final class Output {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a new file instead of standard output.")
  private Path file;

  @Option(names = "--force", description = "Let -o replace a file that exists.")
  private boolean force;

  boolean toFile() {
    return file != null;
  }

  /**
   * The same of something that is of no use on a terminal.
   *
   * @param forFile whether it is
   */
  void check(boolean forFile) {
    if (forFile && !toFile() && Terminal.isRead()) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of("--format"),
          "A page is for a browser, not for a terminal; expected a file. Maybe '-o page.html'.");
    }
    check();
  }

  /** Says early that nothing will be overwritten, before any work is done. */
  void check() {
    Optional<Path> taken = Optional.ofNullable(file).filter(Files::exists);
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

  /** Writes the whole text or, to a file, nothing at all. */
  void write(String text, PrintWriter out) {
    if (file == null) {
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
          Code.UNWRITABLE_FILE, Place.of(file.toString()), "The file cannot be written.");
    }
  }
}
