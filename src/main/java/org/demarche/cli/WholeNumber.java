package org.demarche.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number of a command line. */
final class WholeNumber implements ITypeConverter<Long> {

  @Override
  public Long convert(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException other) {
      throw new TypeConversionException("found '" + text + "', expected a whole number");
    }
  }
}
