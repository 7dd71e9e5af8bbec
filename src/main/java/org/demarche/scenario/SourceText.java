package org.demarche.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;

/**
 * A text that was read whole, in UTF-8.
 *
 * @param id a short name for it
 * @param file as messages name it
 */
public record SourceText(String id, String file, String text) {

  private static final int LONGEST = 8_000_000;

  /**
   * Reads a regular file.
   *
   * @throws InvalidInput when there is none, it is not UTF-8, or it is longer than 8 MB
   */
  public static SourceText of(String id, String file, Path path) {
    if (!Files.isRegularFile(path)) {
      throw new InvalidInput(
          Code.UNREADABLE_FILE, Place.of(file), "This is no file that can be read.");
    }
    try (InputStream input = Files.newInputStream(path)) {
      return of(id, file, input);
    } catch (IOException unreadable) {
      throw new InvalidInput(Code.UNREADABLE_FILE, Place.of(file), "The file cannot be read.");
    }
  }

  /** Reads all of a stream, at most 8 MB. */
  public static SourceText of(String id, String file, InputStream input) {
    try {
      byte[] bytes = input.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new InvalidInput(
            Code.TOO_LARGE,
            Place.of(file),
            "The file is longer than 8 MB. A scenario or rule file is far shorter.");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new SourceText(id, file, text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notText) {
      throw new InvalidInput(
          Code.UNREADABLE_FILE, Place.of(file), "The file is not text in UTF-8.");
    } catch (IOException unreadable) {
      throw new InvalidInput(Code.UNREADABLE_FILE, Place.of(file), "The file cannot be read.");
    }
  }

  /** In hexadecimal, of its UTF-8 bytes. */
  public String sha256() {
    return sha256(text);
  }

  /** In hexadecimal, of a text's UTF-8 bytes. */
  public static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
