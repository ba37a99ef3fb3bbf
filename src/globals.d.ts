/** Version and hash of the sources this build was made from; see vite.config.ts. */
declare const __BUILD_ID__: string;
