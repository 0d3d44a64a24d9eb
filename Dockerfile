# Small image: production dependencies only, TypeScript runs as it is, nobody is root.
FROM node:24.21.0-alpine AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# Type declarations and source maps are more than half of what npm brings, and nothing at run time reads them.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force \
  && find node_modules -type f \( -name '*.d.ts' -o -name '*.d.?ts' -o -name '*.map' \) -delete

FROM node:24.21.0-alpine
ENV NODE_ENV=production BUILDLOG_DATA_DIR=/data PORT=3000
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json manifest.yml ./
COPY src ./src
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# node itself, so that SIGTERM reaches the bot
CMD ["node", "--max-semi-space-size=8", "src/cli.ts", "start"]
