package org.demarche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
import org.demarche.problem.Problems;

/** First files from templates; all files of a call are written, or none, and none is replaced. */
final class NewFiles {

  private static final String PLAIN = "(?=.{1,63}$)[a-z0-9]+(-[a-z0-9]+)*";

  private NewFiles() {}

  /**
   * The name, if it can be that of a file anywhere and of a thing in a story.
   *
   * @param what it is to name
   * @throws InvalidInput when it is not of small letters, digits and single hyphens, 63 at most
   */
  static String checked(String name, String what) {
    if (name.matches(PLAIN)) {
      return name;
    }
    String guess =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    throw new InvalidInput(
        Code.WRONG_ARGUMENT,
        Place.of("new"),
        "'"
            + Problem.clean(name)
            + "' is no plain name of "
            + what
            + "; expected small letters, digits and hyphens, at most 63."
            + (guess.matches(PLAIN) ? " Maybe '" + guess + "'." : ""));
  }

  /** A template with its places filled. */
  static String filled(String template, Map<String, String> values) {
    try (InputStream text = NewFiles.class.getResourceAsStream("/templates/" + template)) {
      StringSubstitutor places =
          new StringSubstitutor(values)
              .setDisableSubstitutionInValues(true)
              .setEnableUndefinedVariableException(true);
      return places.replace(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("A template cannot be read", unreadable);
    }
  }

  /**
   * Refuses early what could not be written.
   *
   * @throws InvalidInput naming each file that exists
   */
  static void check(List<Path> files) {
    Problems problems = new Problems();
    files.stream()
        .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
        .forEach(
            file ->
                problems.add(
                    Code.UNWRITABLE_FILE,
                    Place.of(file.toString()),
                    "This exists and is left as it is; nothing was written. Choose another name."));
    problems.throwIfAny();
  }

  /**
   * Writes every file, or nothing at all.
   *
   * @throws InvalidInput when a file exists or cannot be written
   */
  static void write(Map<Path, String> texts) {
    check(List.copyOf(texts.keySet()));
    Deque<Path> made = new ArrayDeque<>();
    for (Map.Entry<Path, String> entry : texts.entrySet()) {
      try {
        write(entry.getKey(), entry.getValue(), made);
      } catch (IOException unwritable) {
        made.forEach(NewFiles::takeBack);
        throw new InvalidInput(
            Code.UNWRITABLE_FILE, Place.of(entry.getKey().toString()), refusal(unwritable));
      }
    }
  }

  private static String refusal(IOException unwritable) {
    return (unwritable instanceof FileAlreadyExistsException
            ? "Something of that name stands in the way"
            : "The file cannot be written")
        + "; nothing was written.";
  }

  private static void write(Path file, String text, Deque<Path> made) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path folder = file.toAbsolutePath().getParent();
        folder != null && !Files.exists(folder);
        folder = folder.getParent()) {
      missing.push(folder);
    }
    for (Path folder : missing) {
      made.push(Files.createDirectory(folder));
    }
    Files.createFile(file);
    made.push(file);
    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
  }

  /** Only what this call made itself, and folders only while they are empty. */
  private static void takeBack(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException inUse) {
      // Somebody put something into it meanwhile, which is not ours to delete.
      return;
    }
  }
}
