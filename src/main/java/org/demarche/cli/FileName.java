package org.demarche.cli;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file to write; one that ends as folders do would lose that as a path. */
final class FileName implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    if (text.endsWith("/") || text.endsWith(File.separator)) {
      throw new TypeConversionException(
          "found the name of a folder, '" + text + "', expected that of a file");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException invalid) {
      throw new TypeConversionException("found '" + text + "', expected the name of a file");
    }
  }
}
