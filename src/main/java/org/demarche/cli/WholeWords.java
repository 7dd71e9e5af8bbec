package org.demarche.cli;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Help that breaks what it says of options and parameters at spaces alone, so that a moment or a
 * path stays whole. The layout would break a line at a sign between two letters; it is laid out
 * with a letter of the same width in the place of each such sign.
 */
final class WholeWords extends Help {

  private static final Pattern SIGN = Pattern.compile("(?<=\\S)\\p{Punct}(?=\\S)");
  private static final Pattern LETTER = Pattern.compile("[\\x{121}-\\x{17e}]");

  /** From a sign to the letter that stands for it; no help is written with these letters. */
  private static final int APART = 0x100;

  WholeWords(CommandSpec spec, ColorScheme colours) {
    super(spec, colours);
  }

  @Override
  public IOptionRenderer createDefaultOptionRenderer() {
    IOptionRenderer usual = super.createDefaultOptionRenderer();
    return (option, label, colours) -> glued(usual.render(option, label, colours));
  }

  @Override
  public IParameterRenderer createDefaultParameterRenderer() {
    IParameterRenderer usual = super.createDefaultParameterRenderer();
    return (parameter, label, colours) -> glued(usual.render(parameter, label, colours));
  }

  @Override
  public String optionList() {
    return restored(super.optionList());
  }

  @Override
  public String parameterList() {
    return restored(super.parameterList());
  }

  /** What is said stands in the last column. */
  private Text[][] glued(Text[][] rows) {
    return Arrays.stream(rows).map(this::glued).toArray(Text[][]::new);
  }

  private Text[] glued(Text[] row) {
    Text[] glued = row.clone();
    int last = row.length - 1;
    glued[last] = ansi().new Text(moved(SIGN, row[last].plainString(), APART));
    return glued;
  }

  private static String restored(String text) {
    return moved(LETTER, text, -APART);
  }

  private static String moved(Pattern pattern, String text, int by) {
    return pattern
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(Character.toString(found.group().charAt(0) + by)));
  }
}
