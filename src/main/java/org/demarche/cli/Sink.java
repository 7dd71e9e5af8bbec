package org.demarche.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A standard stream that remembers whether something could not be written to it. */
final class Sink extends OutputStream {

  private final OutputStream stream;
  private boolean failed;

  Sink(FileDescriptor descriptor) {
    this.stream = new BufferedOutputStream(new FileOutputStream(descriptor));
  }

  /** Whether data was lost; a reader that has read enough and closed the pipe loses nothing. */
  boolean failed() {
    return failed;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    try {
      stream.write(octets, offset, length);
    } catch (IOException lost) {
      remember(lost);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      stream.flush();
    } catch (IOException lost) {
      remember(lost);
    }
  }

  private void remember(IOException lost) throws IOException {
    failed |= !String.valueOf(lost.getMessage()).contains("pipe");
    throw lost;
  }
}
