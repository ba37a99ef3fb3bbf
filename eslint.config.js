import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Nothing leaves the device: only the workers fetch, and only files of this build. */
const network = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "RTCPeerConnection"].map((name) => ({
  name,
  message: "Dialbook makes no requests.",
}));

const typed = {
  "@typescript-eslint/await-thenable": "error",
  "@typescript-eslint/no-array-delete": "error",
  "@typescript-eslint/no-base-to-string": "error",
  "@typescript-eslint/no-duplicate-type-constituents": "error",
  "@typescript-eslint/no-floating-promises": ["error", { ignoreVoid: true }],
  "@typescript-eslint/no-for-in-array": "error",
  "@typescript-eslint/no-implied-eval": "error",
  "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
  "@typescript-eslint/no-unsafe-argument": "error",
  "@typescript-eslint/no-unsafe-assignment": "error",
  "@typescript-eslint/no-unsafe-call": "error",
  "@typescript-eslint/no-unsafe-member-access": "error",
  "@typescript-eslint/no-unsafe-return": "error",
  "@typescript-eslint/only-throw-error": "error",
  "@typescript-eslint/prefer-promise-reject-errors": "error",
  "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
  "@typescript-eslint/switch-exhaustiveness-check": [
    "error",
    { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
  ],
};

export default defineConfig(
  globalIgnores(["dist/", "node_modules/", "coverage/", "test/.artifacts/"]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict],
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./tsconfig.service.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...typed,
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true, "ts-ignore": true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", { max: 350 }],
      "no-console": ["error", { allow: ["error", "warn"] }],
      "no-eval": "error",
      "no-restricted-properties": [
        "error",
        { object: "navigator", property: "sendBeacon", message: "Dialbook makes no requests." },
        { object: "Math", property: "random", message: "Use the seeded generator of base, or crypto." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: "No HTML from strings: a stranger's notebook must be safe to open.",
        },
        {
          selector: "AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]",
          message: "No HTML from strings: a stranger's notebook must be safe to open.",
        },
      ],
    },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: { "no-restricted-globals": ["error", ...network] } },
  {
    // These fetch the engine's own wasm, from the place this build was loaded from.
    files: ["src/engine/**/*.ts"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-console": "off",
      "no-restricted-globals": "off",
    },
  },
);
