/** What tests ask of the validator of the Frictionless project, which brings no types. */
declare module "datapackage" {
  export class Package {
    static load(file: string): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly {
      name: string;
      descriptor: { schema?: object };
      read(options: { keyed: true; relations: true }): Promise<Record<string, unknown>[]>;
    }[];
  }
}
