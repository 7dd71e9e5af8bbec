package org.demarche.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.scenario.SourceText;
import org.demarche.suite.Golden;

/** Finds golden histories, which stand beside what they are the history of. */
final class Goldens {

  private Goldens() {}

  /** Beside a story's file, or inside the program; standard input has none. */
  static Optional<Golden> of(String story, SourceText text) {
    if (story.equals("-")) {
      return Optional.empty();
    }
    if (Stories.file(story).isPresent()) {
      return Optional.of(of(Path.of(text.file())));
    }
    String shown = name(text.file());
    Optional<String> blessed = ShippedFiles.text(shown, shown).map(SourceText::text);
    return Optional.of(new Golden(shown, Optional.empty(), blessed));
  }

  /** Beside a file. */
  static Golden of(Path file) {
    String shown = name(file.toString());
    Path golden = Path.of(shown);
    Optional<String> blessed =
        Files.exists(golden)
            ? Optional.of(SourceText.of(shown, shown, golden).text())
            : Optional.empty();
    return new Golden(shown, Optional.of(golden), blessed);
  }

  /** {@code history.txt} of a scenario, else the name with another ending. */
  private static String name(String file) {
    return file.replaceFirst("(^|[/\\\\])scenario\\.yaml$", "$1history.txt")
        .replaceFirst("\\.ya?ml$", ".history.txt");
  }
}
