# One image for every process of the service; the command says which. docker-compose.yml shows how they belong together.

FROM node:24-bookworm-slim AS build
WORKDIR /srv/kuntarinki
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-bookworm-slim AS dependencies
WORKDIR /srv/kuntarinki
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /srv/kuntarinki
COPY --from=dependencies /srv/kuntarinki/node_modules ./node_modules
COPY --from=build /srv/kuntarinki/dist ./dist
COPY package.json LICENSE NOTICE ./
COPY data ./data
# Nothing in the image is writable for who runs it, but the place of the ledger of erasures, where a volume is mounted.
RUN install --directory --owner=node --mode=0700 /erasures
USER node
CMD ["node", "dist/programs/community.js"]
