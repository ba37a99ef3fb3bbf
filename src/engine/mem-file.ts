const pageSize = 256 * 1024;

interface Place {
  readonly at?: number;
}

/**
 * A file in memory outside the wasm heap with the methods of a `FileSystemSyncAccessHandle`, so that DuckDB writes
 * database files into it. Pages never touched cost nothing.
 */
export class MemFile {
  readonly #pages: (Uint8Array<ArrayBuffer> | undefined)[] = [];
  #size = 0;

  getSize(): number {
    return this.#size;
  }

  truncate(size: number): void {
    if (size < this.#size) {
      this.#pages.length = Math.ceil(size / pageSize);
      this.#pages[Math.floor(size / pageSize)]?.fill(0, size % pageSize);
    }
    this.#size = size;
  }

  flush(): void {
    // memory has nothing to flush
  }

  close(): void {
    // the pages live as long as this object
  }

  read(buffer: Uint8Array, { at = 0 }: Place = {}): number {
    const length = Math.max(0, Math.min(buffer.length, this.#size - at));
    for (let done = 0; done < length;) {
      const start = (at + done) % pageSize;
      const count = Math.min(pageSize - start, length - done);
      const page = this.#pages[Math.floor((at + done) / pageSize)];
      if (page) buffer.set(page.subarray(start, start + count), done);
      else buffer.fill(0, done, done + count);
      done += count;
    }
    return length;
  }

  write(buffer: Uint8Array, { at = 0 }: Place = {}): number {
    for (let done = 0; done < buffer.length;) {
      const index = Math.floor((at + done) / pageSize);
      const start = (at + done) % pageSize;
      const count = Math.min(pageSize - start, buffer.length - done);
      const page = (this.#pages[index] ??= new Uint8Array(pageSize));
      page.set(buffer.subarray(done, done + count), start);
      done += count;
    }
    this.#size = Math.max(this.#size, at + buffer.length);
    return buffer.length;
  }

  /** The whole file, copied out. */
  toBlob(): Blob {
    const empty = new Uint8Array(pageSize);
    const count = Math.ceil(this.#size / pageSize);
    const pages = Array.from({ length: count }, (_, i) => {
      const page = this.#pages[i] ?? empty;
      return i === count - 1 ? page.subarray(0, this.#size - i * pageSize) : page;
    });
    return new Blob(pages, { type: "application/octet-stream" });
  }
}
