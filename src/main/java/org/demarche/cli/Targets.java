package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;

/** The files that one command is to write: each needs a name, and one of its own. */
final class Targets {

  private Targets() {}

  /**
   * Refuses what would be lost, before any work is done.
   *
   * @param files by the option that names each
   */
  static void check(Map<String, Path> files) {
    Map<Path, String> taken = new HashMap<>();
    files.forEach(
        (option, file) -> {
          if (file.toString().isBlank()) {
            throw new InvalidInput(
                Code.WRONG_ARGUMENT,
                Place.of(option),
                "Found an empty name; expected the name of a file.");
          }
          Optional.ofNullable(taken.put(real(file), option))
              .ifPresent(
                  other -> {
                    throw new InvalidInput(
                        Code.WRONG_ARGUMENT,
                        Place.of(option),
                        "This is the file of "
                            + other
                            + " too, and one of the two would be lost. Expected another name.");
                  });
        });
  }

  private static Path real(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    try {
      return Files.exists(whole)
          ? whole.toRealPath()
          : whole.getParent().toRealPath().resolve(whole.getFileName());
    } catch (IOException nowhere) {
      return whole;
    }
  }
}
