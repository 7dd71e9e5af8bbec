package org.demarche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files whole or not at all; those that exist in one step, by a draft beside them. */
final class WholeFile {

  private WholeFile() {}

  /** Writes a file that may exist; where a link leads, what it leads to is replaced. */
  static void write(Path named, String text) throws IOException {
    Path file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
    Path draft =
        file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.writeString(draft, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Writes a new file; nothing of it is left where that fails. */
  static void create(Path file, String text) throws IOException {
    Files.createFile(file);
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException unwritable) {
      Files.deleteIfExists(file);
      throw unwritable;
    }
  }
}
