package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.report.Shell;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a report goes. */
final class Output {

  private static final Path STANDARD_OUTPUT = Path.of("-");

  /** How the names of files end that are only ever read. */
  private static final List<String> INPUTS = List.of(".yaml", ".yml", ".drl");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      converter = FileName.class,
      description = "Write to a new file instead of standard output; '-' is standard output.")
  private Path file;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

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
      throw unwritable("This is a folder; expected the name of a file.");
    }
    if (file().filter(it -> isInput(it) || isRead(it)).isPresent()) {
      throw unwritable(
          "Scenarios, what-ifs and rules are not written over; expected the name of a report. Maybe"
              + " 'report.html'.");
    }
    if (taken.filter(it -> !Files.isRegularFile(it)).isPresent()) {
      throw unwritable(
          "This is no ordinary file and is left as it is. Maybe '-o -' for standard output.");
    }
    if (taken.isPresent() && !force) {
      throw unwritable(
          "The file exists and is left as it is. Maybe another name, or --force to replace it.");
    }
    if (taken.isEmpty() && file().filter(Files::isSymbolicLink).isPresent()) {
      throw unwritable("This is a link that leads to no file; expected the name of a new file.");
    }
  }

  /** Whether a file, or what a link leads to, is of a form that is read and never written here. */
  private static boolean isInput(Path file) {
    try {
      Path real = Files.exists(file) ? file.toRealPath() : file;
      return Stream.of(file, real)
          .map(it -> String.valueOf(it.getFileName()))
          .anyMatch(name -> INPUTS.stream().anyMatch(name::endsWith));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Whether another word of the command names the same file. */
  private boolean isRead(Path file) {
    List<String> words = command.commandLine().getParseResult().originalArgs();
    return IntStream.range(0, words.size())
        .filter(i -> i == 0 || !List.of("-o", "--output").contains(words.get(i - 1)))
        .mapToObj(words::get)
        .filter(word -> !word.startsWith("-o") && !word.startsWith("--output="))
        .flatMap(word -> Stream.concat(Stream.of(word), Stream.of(word.split("[\\s=,]+"))))
        .anyMatch(word -> isSame(file, word));
  }

  private static boolean isSame(Path file, String word) {
    try {
      return Files.isSameFile(file, Path.of(word));
    } catch (IOException | InvalidPathException none) {
      return false;
    }
  }

  private InvalidInput unwritable(String message) {
    return new InvalidInput(Code.UNWRITABLE_FILE, Place.of(file.toString()), message);
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
        WholeFile.create(file, text);
      }
    } catch (FileAlreadyExistsException taken) {
      throw unwritable("The file came to exist meanwhile and is left as it is.");
    } catch (IOException failed) {
      throw unwritable(
          "The file cannot be written"
              + reason(failed)
              + "; expected a place where files may be made, with room for it. Nothing of it is"
              + " kept. Maybe another folder.");
    }
  }

  /** What the system says, without the name of the file. */
  private static String reason(IOException failed) {
    String said =
        failed instanceof FileSystemException named ? named.getReason() : failed.getMessage();
    return Optional.ofNullable(said).map(it -> " (" + it + ")").orElse("");
  }
}
