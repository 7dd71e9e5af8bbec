package org.demarche.problem;

/**
 * Where in an input something stands.
 *
 * @param file the file as the user named it, or a name in angle brackets such as {@code <stdin>}
 * @param line 1-based; 0 when the whole file is meant
 * @param column 1-based, in characters; 0 when the whole line or file is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

  /** The file's name, with control characters and those that turn directions replaced. */
  @Override
  public String file() {
    return Problem.clean(file);
  }

  /** The file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /** By file name, then line, then column. */
  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** {@code file:line:column}, or the file alone. */
  @Override
  public String toString() {
    return line == 0 ? file() : file() + ":" + line + ":" + column;
  }
}
