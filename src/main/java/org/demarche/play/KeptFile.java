package org.demarche.play;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;

/**
 * A file that one process has, and that is always whole: it is replaced in one step by a draft
 * beside it. The lock beside it is let go of by the system when the process ends, however it ends.
 */
final class KeptFile {

  private final Path named;
  private final Path file;
  private final FileChannel lock;
  private Optional<byte[]> last;

  private KeptFile(Path named, Path file, FileChannel lock, Optional<byte[]> last) {
    this.named = named;
    this.file = file;
    this.lock = lock;
    this.last = last;
  }

  /**
   * @throws InvalidInput when another process has it, or it cannot be read
   */
  static KeptFile take(Path named) {
    try {
      Path absolute = named.toAbsolutePath();
      Path file = Files.exists(absolute) ? absolute.toRealPath() : absolute;
      boolean linksNowhere = Files.isSymbolicLink(absolute) && !Files.exists(absolute);
      if (linksNowhere || Files.exists(file) && !Files.isRegularFile(file)) {
        throw new InvalidInput(
            Code.WRONG_WORKSPACE,
            Place.of(named.toString()),
            "This is no file, expected a workspace.");
      }
      FileChannel lock = lock(named, beside(file, "lock"));
      Optional<byte[]> content =
          Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
      return new KeptFile(named, file, lock, content);
    } catch (IOException unreadable) {
      throw new InvalidInput(
          Code.WRONG_WORKSPACE,
          Place.of(named.toString()),
          "No workspace can be read or begun here.");
    }
  }

  private static FileChannel lock(Path named, Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException taken) {
      // Another session of this process has it, which is the same to the user.
    }
    channel.close();
    throw new InvalidInput(
        Code.WRONG_WORKSPACE,
        Place.of(named.toString()),
        "Another session is playing in this workspace. End it first, or name another file.");
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling("." + file.getFileName() + ".demarche-" + ending);
  }

  /**
   * What the file says; nothing if there is none.
   *
   * @throws InvalidInput when it is no text
   */
  Optional<String> text() {
    return last.map(
        octets -> {
          try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
          } catch (CharacterCodingException damaged) {
            throw new InvalidInput(
                Code.WRONG_WORKSPACE,
                Place.of(named.toString()),
                "The file is damaged (it is not UTF-8), expected a workspace of 'play'.");
          }
        });
  }

  /** Replaces the file in one step, unless something else has written it meanwhile. */
  void write(String text) throws IOException {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    checkUntouched();
    Path draft = beside(file, "draft");
    Files.deleteIfExists(draft);
    try (FileChannel channel =
        FileChannel.open(
            draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
      ByteBuffer left = ByteBuffer.wrap(octets);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    last = Optional.of(octets);
    forceFolder();
  }

  private void checkUntouched() throws IOException {
    boolean touched =
        Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), last.orElse(new byte[0]));
    if (touched) {
      throw new InvalidInput(
          Code.WRONG_WORKSPACE,
          Place.of(named.toString()),
          "Something else has written this workspace meanwhile; it is left as it is, and nothing"
              + " was done. 'save FILE' keeps this branch elsewhere.");
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** The new name survives a power cut too, where the system can say so of folders. */
  private void forceFolder() {
    try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException unsupported) {
      // Then the file is still whole, as it was or as it is.
    }
  }

  void close() {
    try {
      lock.close();
    } catch (IOException gone) {
      // The system has let go of it.
    }
  }
}
