import { account } from "./account";
import { aggregates } from "./aggregates";
import { app } from "./app";
import { attempts } from "./attempts";
import { benchmarks } from "./benchmarks";
import { beside } from "./beside";
import { builder } from "./builder";
import { cells } from "./cells";
import { charts } from "./charts";
import { chartsMore } from "./charts-more";
import { closures } from "./closures";
import { codes } from "./codes";
import { check } from "./check";
import { drill } from "./drill";
import { editing } from "./editing";
import { compared } from "./compared";
import { documents } from "./documents";
import { editor } from "./editor";
import { errors } from "./errors";
import { exporting } from "./export";
import { files } from "./files";
import { figures } from "./figures";
import { filters } from "./filters";
import { follow } from "./follow";
import { formulas } from "./formulas";
import { gaps } from "./gaps";
import { glossary } from "./glossary";
import { halfHours } from "./half-hours";
import { hints } from "./hints";
import { importing } from "./import";
import { leads } from "./leads";
import { manyFiles } from "./many-files";
import { metrics } from "./metrics";
import { notebook } from "./notebook";
import { openingHours } from "./opening-hours";
import { populations } from "./populations";
import { rates } from "./rates";
import { regions } from "./regions";
import { report } from "./report";
import { rules } from "./rules";
import { opens } from "./opens";
import { overlap } from "./overlap";
import { panels } from "./panels";
import { pareto } from "./pareto";
import { people } from "./people";
import { policy } from "./policy";
import { silence } from "./silence";
import { sql } from "./sql";
import { standingOut } from "./standing-out";
import { supporting } from "./supporting";
import { templates } from "./templates";
import { told } from "./told";
import { words } from "./words";
import { workbench } from "./workbench";

export const ar = {
  ...account,
  ...aggregates,
  ...app,
  ...attempts,
  ...benchmarks,
  ...beside,
  ...builder,
  ...cells,
  ...charts,
  ...chartsMore,
  ...closures,
  ...codes,
  ...gaps,
  ...check,
  ...drill,
  ...editing,
  ...compared,
  ...documents,
  ...editor,
  ...errors,
  ...exporting,
  ...glossary,
  ...halfHours,
  ...hints,
  ...importing,
  ...leads,
  ...manyFiles,
  ...metrics,
  ...notebook,
  ...opens,
  ...overlap,
  ...panels,
  ...pareto,
  ...people,
  ...policy,
  ...standingOut,
  ...supporting,
  ...formulas,
  ...openingHours,
  ...populations,
  ...rates,
  ...regions,
  ...report,
  ...rules,
  ...silence,
  ...sql,
  ...figures,
  ...filters,
  ...follow,
  ...files,
  ...templates,
  ...told,
  ...words,
  ...workbench,
};
