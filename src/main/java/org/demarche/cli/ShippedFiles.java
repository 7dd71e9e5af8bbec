package org.demarche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.scenario.SourceText;

/** The files that are shipped inside the program. */
final class ShippedFiles {

  private ShippedFiles() {}

  /** The names of the files in a folder, in alphabetical order; none if there is no such folder. */
  static List<String> in(String folder) {
    URL url = ShippedFiles.class.getResource("/" + folder);
    if (url == null) {
      return List.of();
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return names(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return names(jar.getPath("/" + folder));
      }
    } catch (IOException | URISyntaxException unreadable) {
      throw new IllegalStateException("The shipped files cannot be read", unreadable);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** The text of a file, if it is shipped. */
  static Optional<SourceText> text(String id, String file) {
    InputStream input = ShippedFiles.class.getResourceAsStream("/" + file);
    return Optional.ofNullable(input).map(it -> SourceText.of(id, file, it));
  }
}
