package org.demarche.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many of a hundred a command line asks for. */
final class Percent implements ITypeConverter<Double> {

  @Override
  public Double convert(String text) {
    if (text.matches("\\d{1,3}(\\.\\d+)?") && Double.parseDouble(text) <= 100) {
      return Double.valueOf(text);
    }
    throw new TypeConversionException("found '" + text + "', expected a number from 0 to 100");
  }
}
