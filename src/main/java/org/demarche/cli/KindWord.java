package org.demarche.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.demarche.problem.Nearest;
import org.demarche.suite.Kind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the kinds of what is tried. */
final class KindWord implements ITypeConverter<Kind> {

  @Override
  public Kind convert(String text) {
    List<String> keys = Arrays.stream(Kind.values()).map(Kind::key).toList();
    return Arrays.stream(Kind.values())
        .filter(it -> it.key().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "found '"
                        + text
                        + "', expected one of "
                        + String.join(", ", keys)
                        + "."
                        + Nearest.hint(text, keys)));
  }
}
