/** The generator of the invented centre, apart from the app's first download. */
export { sampleFiles } from "../../import";
